import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { answerFeedbackWorkflow } from "../../../../../workflows/feedback/answer-feedback"
import { picturesOf } from "../../../../store/feedback/feedback-view"
import { sellerOf } from "../../../seller-of"
import { SELLER_FEEDBACK_FIELDS } from "../../feedback-fields"
import { SellerAnswerFeedback } from "../../validators"

export async function POST(req: MedusaRequest<SellerAnswerFeedback>, res: MedusaResponse) {
  const { seller_id, user_id } = sellerOf(req)
  const { id } = req.params
  await answerFeedbackWorkflow(req.scope).run({
    input: { ...req.validatedBody, ref: { id, seller_id }, user_id, now: new Date() },
  })
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "feedback",
    fields: SELLER_FEEDBACK_FIELDS,
    filters: { id, seller_id },
  })
  const picturesFor = await picturesOf(req.scope, [id])
  res.json({ feedback: { ...data[0], pictures: picturesFor(id) } })
}
