import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actAsMember } from "../../as-member"
import { SellerMakeOffer } from "../../validators"

export async function POST(req: MedusaRequest<SellerMakeOffer>, res: MedusaResponse) {
  const { kind, amount = null, body, ...given } = req.validatedBody
  res.json({ complaint: await actAsMember(req, { deed: "offer", kind, amount, body }, given) })
}
