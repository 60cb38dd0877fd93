import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { noteHandRefundWorkflow } from "../../../../workflows/payment-log/note-hand-refund"
import { AdminNoteHandRefund } from "../validators"

/** Writes down a refund made in Zarinpal's panel; the platform's refund of that amount follows. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminNoteHandRefund>,
  res: MedusaResponse
) {
  const { result } = await noteHandRefundWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor_id: req.auth_context.actor_id },
  })
  res.status(201).json({ payment: result })
}
