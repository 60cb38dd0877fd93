import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { previewSellerInviteWorkflow } from "../../../../workflows/seller/preview-seller-invite"
import { SellerPreviewInvite } from "../validators"

/**
 * What the holder of a link needs to know before accepting; nothing without the token. A POST,
 * because addresses are logged and the token must not be.
 */
export async function POST(req: MedusaRequest<SellerPreviewInvite>, res: MedusaResponse) {
  const { result: seller_invite } = await previewSellerInviteWorkflow(req.scope).run({
    input: { ...req.validatedBody, now: new Date() },
  })
  res.json({ seller_invite })
}
