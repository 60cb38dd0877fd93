import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { replayWebhookPeriodWorkflow } from "../../../../../workflows/webhook/replay-webhook-period"
import { merchantOf } from "../../merchant-of"
import { AdminReplayFailedWebhooks } from "../../validators"

export async function POST(
  req: AuthenticatedMedusaRequest<AdminReplayFailedWebhooks>,
  res: MedusaResponse
) {
  const now = new Date()
  const { until = now, ...wanted } = req.validatedBody
  const own = { ...merchantOf(req), id: req.params.id }
  const { result } = await replayWebhookPeriodWorkflow(req.scope).run({
    input: { ...wanted, until, now, what: "failed", ...own },
  })
  res.json(result)
}
