import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listReports, readReport, readReportPage } from "../../../workflows/report/read-reports"
import { runView } from "../../../workflows/report/read-runs"
import { requestReportRunWorkflow } from "../../../workflows/report/request-report-run"
import type { CallerOf } from "./caller"
import type { AdminReadReportRows, AdminRequestReportRun } from "./validators"

type Req<Body = unknown> = AuthenticatedMedusaRequest<Body>

/** What the merchant and a store do with reports: the same, each with the own figures. */
export function reportVerbs(callerOf: CallerOf) {
  const scopeOf = (req: Req) => ({ seller_id: callerOf(req).seller_id })
  return {
    list: (req: Req, res: MedusaResponse) => {
      res.json({ reports: listReports(req.scope, scopeOf(req)) })
    },
    retrieve: (req: Req, res: MedusaResponse) => {
      res.json({ report: readReport(req.scope, req.params.key, scopeOf(req)) })
    },
    /** Who goes away wants no answer, and the database stops. */
    rows: async (req: Req, res: MedusaResponse) => {
      const { limit, ...params } = req.validatedQuery as AdminReadReportRows
      const gone = new AbortController()
      res.once("close", () => gone.abort())
      const { key } = req.params
      const wanted = { key, scope: scopeOf(req), params, limit, signal: gone.signal }
      const page = await readReportPage(req.scope, wanted).catch((error: unknown) => {
        if (!gone.signal.aborted) throw error
      })
      if (page) res.json(page)
    },
    /** The file comes later: the answer says where to look. */
    run: async (req: Req<AdminRequestReportRun>, res: MedusaResponse) => {
      const { user_id: requested_by, ...scope } = callerOf(req)
      const { key } = req.params
      const { result } = await requestReportRunWorkflow(req.scope).run({
        input: { ...req.validatedBody, key, scope, requested_by, now: new Date() },
      })
      res.status(202).json({ run: runView(result) })
    },
  }
}
