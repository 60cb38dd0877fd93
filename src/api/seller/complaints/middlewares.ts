import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { SELLER_COMPLAINT_FIELDS } from "../../store/complaints/complaint-fields"
import { AppealComplaint } from "../../store/complaints/validators"
import {
  ReadComplaintMetrics,
  SellerListComplaints,
  SellerMakeOffer,
  SellerRejectComplaint,
  SellerWriteComplaintMessage,
} from "./validators"

const matcher = "/seller/complaints"
const defaults = SELLER_COMPLAINT_FIELDS
const body = (path: string, schema: Parameters<typeof validBody>[0]): MiddlewareRoute => ({
  matcher: `${matcher}/:id/${path}`,
  methods: ["POST"],
  middlewares: [validBody(schema)],
})

export const sellerComplaintMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validQuery(SellerListComplaints, {
        ...{ defaults, allowed: defaults, isList: true },
      }),
    ],
  },
  {
    matcher: `${matcher}/metrics`,
    methods: ["GET"],
    middlewares: [validQuery(ReadComplaintMetrics, { isList: false })],
  },
  body("offer", SellerMakeOffer),
  body("reject", SellerRejectComplaint),
  body("messages", SellerWriteComplaintMessage),
  body("appeal", AppealComplaint),
]
