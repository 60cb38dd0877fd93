import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sellerUser } from "../../../workflows/seller/actor"
import { updateSellerProfileWorkflow } from "../../../workflows/seller/update-seller-profile"
import { sellerOf } from "../seller-of"
import { readStore } from "./read-store"
import { SellerUpdateStore } from "./validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ store: await readStore(req, new Date()) })
}

export async function POST(req: MedusaRequest<SellerUpdateStore>, res: MedusaResponse) {
  const { phone, address, ...profile } = req.validatedBody
  const { seller_id: id, user_id } = sellerOf(req)
  await updateSellerProfileWorkflow(req.scope).run({
    input: { id, profile, contact: { phone, address }, actor: sellerUser(user_id) },
  })
  res.json({ store: await readStore(req, new Date()) })
}
