import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { GiveFeedback, giveFeedbackWorkflow } from "../../../workflows/feedback/give-feedback"
import { ownOrder, readOne } from "./own-feedback"

type Given = Omit<GiveFeedback, "order_id" | "customer_id" | "now">

/** Gives it for the signed-in customer's own order, and shows it as it is then. */
export async function give(req: AuthenticatedMedusaRequest, given: Given) {
  const { result } = await giveFeedbackWorkflow(req.scope).run({
    input: { ...given, ...ownOrder(req), now: new Date() },
  })
  return await readOne(req, result.feedback.id)
}
