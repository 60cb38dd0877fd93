import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { moderateFeedbackWorkflow } from "../../../../../workflows/feedback/moderate-feedback"
import { readFeedback } from "../../read-feedback"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  const user_id = req.auth_context.actor_id
  await moderateFeedbackWorkflow(req.scope).run({
    input: { id, to: "visible", reason: null, user_id, now: new Date() },
  })
  res.json({ feedback: await readFeedback(req) })
}
