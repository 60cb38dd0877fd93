import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { editFeedbackWorkflow } from "../../../../../../workflows/feedback/edit-feedback"
import { ownOrder, readOne } from "../../../../feedback/own-feedback"
import { StoreEditFeedback } from "../../../../feedback/validators"

/** Changes what was said of a store, a product or the marketplace. */
type Post = AuthenticatedMedusaRequest<StoreEditFeedback>
export async function POST(req: Post, res: MedusaResponse) {
  const { feedback_id: id } = req.params
  const changes = { ...req.validatedBody }
  if (changes.comment !== undefined) changes.comment ||= null
  await editFeedbackWorkflow(req.scope).run({
    input: { ref: { id, ...ownOrder(req) }, changes, now: new Date() },
  })
  res.json({ feedback: await readOne(req, id) })
}
