import {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { rateLimit } from "../../rate-limit"
import { validBody, validQuery } from "../../../lib/validated"
import { AdminReadReportRows, AdminRequestReportRun } from "./validators"

const PAGES_PER_MINUTE = 120
const RUNS_PER_MINUTE = 60

/** A person is counted, not an address: an office has one for all. */
const person = (req: MedusaRequest) =>
  (req as AuthenticatedMedusaRequest).auth_context?.actor_id ?? null
const perMinute = (name: string, points: number) =>
  rateLimit({ name, points, per_seconds: 60, by: person })

/** The same for the merchant and for stores: what differs is whose figures they are. */
export const reportMiddlewares = (matcher: string): MiddlewareRoute[] => [
  {
    matcher: `${matcher}/:key/rows`,
    methods: ["GET"],
    middlewares: [perMinute("report-page", PAGES_PER_MINUTE), validQuery(AdminReadReportRows, {})],
  },
  {
    matcher: `${matcher}/:key/runs`,
    methods: ["POST"],
    middlewares: [perMinute("report-run", RUNS_PER_MINUTE), validBody(AdminRequestReportRun)],
  },
]

export const adminReportMiddlewares = reportMiddlewares("/admin/reports")
