import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { previewSellerInviteWorkflow } from "../../../../workflows/seller/preview-seller-invite"

/** What the holder of a link needs to know before accepting. Reveals nothing without the token. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { result: seller_invite } = await previewSellerInviteWorkflow(req.scope).run({
    // The validator checked that it is a text.
    input: { token: req.validatedQuery.token as string, now: new Date() },
  })
  res.json({ seller_invite })
}
