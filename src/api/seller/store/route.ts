import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { updateSellerProfileWorkflow } from "../../../workflows/seller/update-seller-profile"
import { sellerOf } from "../seller-of"
import { readStore } from "./read-store"
import { SellerUpdateStore } from "./validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ store: await readStore(req, new Date()) })
}

export async function POST(req: MedusaRequest<SellerUpdateStore>, res: MedusaResponse) {
  const { phone, address, ...profile } = req.validatedBody
  await updateSellerProfileWorkflow(req.scope).run({
    input: { id: sellerOf(req).seller_id, profile, contact: { phone, address } },
  })
  res.json({ store: await readStore(req, new Date()) })
}
