import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { streamAttachment } from "../../../lib/attachment"
import { cancelReportRunWorkflow } from "../../../workflows/report/cancel-report-run"
import { fileOf, listRuns, readRun, runView } from "../../../workflows/report/read-runs"
import { retryReportRunWorkflow } from "../../../workflows/report/retry-report-run"
import type { CallerOf } from "../reports/caller"

type Req = AuthenticatedMedusaRequest

/** What the merchant and a store do with runs: the same, each with the own. */
export function runVerbs(callerOf: CallerOf) {
  const ownOf = (req: Req) => ({ id: req.params.id, seller_id: callerOf(req).seller_id })
  return {
    list: async (req: Req, res: MedusaResponse) => {
      const { seller_id } = callerOf(req)
      const { pagination } = req.queryConfig
      const wanted = { filters: req.filterableFields, seller_id, pagination }
      const { runs, count } = await listRuns(req.scope, wanted)
      res.json({ runs, count, offset: pagination.skip, limit: pagination.take })
    },
    retrieve: async (req: Req, res: MedusaResponse) => {
      res.json({ run: await readRun(req.scope, ownOf(req)) })
    },
    /** The only way to the file; its address in the store of files is told to nobody. */
    download: async (req: Req, res: MedusaResponse) => {
      await streamAttachment(req.scope, res, await fileOf(req.scope, ownOf(req)))
    },
    cancel: async (req: Req, res: MedusaResponse) => {
      const { result } = await cancelReportRunWorkflow(req.scope).run({
        input: { ...ownOf(req), now: new Date() },
      })
      res.json({ run: runView(result) })
    },
    retry: async (req: Req, res: MedusaResponse) => {
      const { user_id: requested_by } = callerOf(req)
      const { result } = await retryReportRunWorkflow(req.scope).run({
        input: { ...ownOf(req), requested_by, now: new Date() },
      })
      res.status(202).json({ run: runView(result) })
    },
  }
}
