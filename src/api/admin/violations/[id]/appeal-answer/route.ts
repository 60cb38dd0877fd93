import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerAppealWorkflow } from "../../../../../workflows/violation/answer-appeal"
import { retrieveViolation } from "../../retrieve-violation"
import { AdminAnswerAppeal } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminAnswerAppeal>
export async function POST(req: Post, res: MedusaResponse) {
  const { id } = req.params
  await answerAppealWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, by_id: req.auth_context.actor_id, now: new Date() },
  })
  res.json({ violation: await retrieveViolation(req, id) })
}
