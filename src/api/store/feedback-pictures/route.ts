import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cleanPictures } from "../../../lib/picture"
import { keepFeedbackPicturesWorkflow } from "../../../workflows/feedback/keep-feedback-pictures"
import { givenPictures } from "../../seller/uploads/read-pictures"

/** Keeps pictures until feedback is given with them. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const pictures = await cleanPictures(givenPictures(req))
  const { result } = await keepFeedbackPicturesWorkflow(req.scope).run({
    input: { customer_id: req.auth_context.actor_id, pictures },
  })
  res.status(201).json({ pictures: result })
}
