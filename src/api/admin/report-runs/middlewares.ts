import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { AdminListReportRuns, AdminReportRunDeed } from "./validators"

/** The same for the merchant and for stores: what differs is whose runs they are. */
export const reportRunMiddlewares = (matcher: string): MiddlewareRoute[] => [
  {
    matcher,
    methods: ["GET"],
    middlewares: [validQuery(AdminListReportRuns, { isList: true })],
  },
  ...["cancel", "retry"].map((deed) => ({
    matcher: `${matcher}/:id/${deed}`,
    methods: ["POST" as const],
    middlewares: [validBody(AdminReportRunDeed)],
  })),
]

export const adminReportRunMiddlewares = reportRunMiddlewares("/admin/report-runs")
