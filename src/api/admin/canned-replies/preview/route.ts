import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { previewCannedReply } from "../../../../workflows/ticket/preview-canned-reply"
import { AdminPreviewCannedReply } from "../validators"

type Post = AuthenticatedMedusaRequest<AdminPreviewCannedReply>
/** Writes nothing; a POST, because words do not fit an address. */
export async function POST(req: Post, res: MedusaResponse) {
  const user_id = req.auth_context.actor_id
  const preview = await previewCannedReply(req.scope, req.validatedBody, user_id)
  res.json({ preview })
}
