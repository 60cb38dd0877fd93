import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { asBuyer } from "./as-buyer"
import { StoreStartConversation } from "./validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  await asBuyer(req).list(req, res)
}

type Post = AuthenticatedMedusaRequest<StoreStartConversation>
/** Writes in the conversation about this, and begins it if there is none. */
export async function POST(req: Post, res: MedusaResponse) {
  const { order_id, seller_id, product_id, ...said } = req.validatedBody
  // The validator lets one of the two pairs through.
  const to = product_id ? { product_id } : { order_id: order_id!, seller_id: seller_id! }
  await asBuyer(req).send(req, res, to, said)
}
