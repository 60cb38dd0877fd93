import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { replayWebhookPeriodWorkflow } from "../../../../../workflows/webhook/replay-webhook-period"
import { storeOf } from "../../store-of"
import { AdminReplayFailedWebhooks } from "../../../../admin/webhook-endpoints/validators"

export async function POST(
  req: AuthenticatedMedusaRequest<AdminReplayFailedWebhooks>,
  res: MedusaResponse
) {
  const now = new Date()
  const { until = now, ...wanted } = req.validatedBody
  const own = { ...storeOf(req), id: req.params.id }
  const { result } = await replayWebhookPeriodWorkflow(req.scope).run({
    input: { ...wanted, until, now, what: "failed", ...own },
  })
  res.json(result)
}
