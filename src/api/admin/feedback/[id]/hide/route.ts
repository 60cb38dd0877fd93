import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { moderateFeedbackWorkflow } from "../../../../../workflows/feedback/moderate-feedback"
import { readFeedback } from "../../read-feedback"
import { AdminHideFeedback } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminHideFeedback>
export async function POST(req: Post, res: MedusaResponse) {
  const { id } = req.params
  const user_id = req.auth_context.actor_id
  await moderateFeedbackWorkflow(req.scope).run({
    input: { id, to: "hidden", ...req.validatedBody, user_id, now: new Date() },
  })
  res.json({ feedback: await readFeedback(req) })
}
