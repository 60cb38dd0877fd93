import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readSystem } from "../../../../../../workflows/telemetry/read-system"
import { retryOutboxWorkflow } from "../../../../../../workflows/telemetry/retry-outbox"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { name } = req.params
  await retryOutboxWorkflow(req.scope).run({
    input: { name, by_id: req.auth_context.actor_id },
  })
  res.json({ system: await readSystem(req.scope, new Date()) })
}
