import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { asMember } from "./as-member"
import { SellerStartConversation } from "./validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await asMember(req).list(req, res)
}

/** Writes in the conversation about this order, and begins it if there is none. */
export async function POST(req: MedusaRequest<SellerStartConversation>, res: MedusaResponse) {
  const { seller_order_id, ...said } = req.validatedBody
  await asMember(req).send(req, res, { seller_order_id }, said)
}
