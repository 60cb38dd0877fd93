import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { closeSellerWorkflow } from "../../../../workflows/seller/close-seller"
import { sellerOf } from "../../seller-of"
import { readStore } from "../read-store"
import { SellerCloseStore } from "../validators"

export async function POST(req: MedusaRequest<SellerCloseStore>, res: MedusaResponse) {
  const { seller_id: id, user_id: actor_id } = sellerOf(req)
  const now = new Date()
  await closeSellerWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, reason: null, actor_type: "seller", actor_id, now },
  })
  res.json({ store: await readStore(req, now) })
}
