import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retryMessageWorkflow } from "../../../../../workflows/notice/retry-message"
import { retrieveMessage } from "../../retrieve-message"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await retryMessageWorkflow(req.scope).run({
    input: { id, by_id: req.auth_context.actor_id, now: new Date() },
  })
  res.json({ notice_message: await retrieveMessage(req, id) })
}
