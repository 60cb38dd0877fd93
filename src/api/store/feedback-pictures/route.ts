import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cleanPicture } from "../../../lib/picture"
import { keepFeedbackPicturesWorkflow } from "../../../workflows/feedback/keep-feedback-pictures"
import { givenPictures } from "../../seller/uploads/read-pictures"

/** Keeps pictures until feedback is given with them. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const pictures = await Promise.all(
    givenPictures(req).map(({ originalname, buffer }) => cleanPicture(originalname, buffer))
  )
  const { result } = await keepFeedbackPicturesWorkflow(req.scope).run({
    input: { customer_id: req.auth_context.actor_id, pictures },
  })
  res.status(201).json({ pictures: result })
}
