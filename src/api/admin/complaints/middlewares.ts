import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { ReadComplaintMetrics } from "../../seller/complaints/validators"
import { ADMIN_COMPLAINT_FIELDS } from "../../store/complaints/complaint-fields"
import {
  AdminAssignComplaint,
  AdminDecideComplaint,
  AdminListComplaints,
  AdminRequestInformation,
  AdminWriteComplaintMessage,
} from "./validators"

const matcher = "/admin/complaints"
const defaults = ADMIN_COMPLAINT_FIELDS
const body = (path: string, schema: Parameters<typeof validBody>[0]): MiddlewareRoute => ({
  matcher: `${matcher}/:id/${path}`,
  methods: ["POST"],
  middlewares: [validBody(schema)],
})

export const adminComplaintMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [validQuery(AdminListComplaints, { defaults, allowed: defaults, isList: true })],
  },
  body("resolve", AdminDecideComplaint),
  body("decide-appeal", AdminDecideComplaint),
  body("assign", AdminAssignComplaint),
  body("request-information", AdminRequestInformation),
  body("messages", AdminWriteComplaintMessage),
  {
    matcher: "/admin/sellers/:id/complaint-metrics",
    methods: ["GET"],
    middlewares: [validQuery(ReadComplaintMetrics, { isList: false })],
  },
]
