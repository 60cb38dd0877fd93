import { MiddlewareRoute } from "@medusajs/framework/http"
import { rateLimit } from "../../rate-limit"
import { validBody } from "../../../lib/validated"
import {
  AdminCreateReportSchedule,
  AdminRunReportSchedule,
  AdminUpdateReportSchedule,
} from "./validators"

const RUNS_PER_MINUTE = 30

/** The same for the merchant and for stores: what differs is whose schedules they are. */
export const reportScheduleMiddlewares = (matcher: string): MiddlewareRoute[] => [
  { matcher, methods: ["POST"], middlewares: [validBody(AdminCreateReportSchedule)] },
  {
    matcher: `${matcher}/:id`,
    methods: ["POST"],
    middlewares: [validBody(AdminUpdateReportSchedule)],
  },
  {
    matcher: `${matcher}/:id/run`,
    methods: ["POST"],
    middlewares: [
      rateLimit({ name: "report-schedule-run", points: RUNS_PER_MINUTE, per_seconds: 60 }),
      validBody(AdminRunReportSchedule),
    ],
  },
]

export const adminReportScheduleMiddlewares = reportScheduleMiddlewares("/admin/report-schedules")
