import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { updateSellerProfileWorkflow } from "../../../../workflows/seller/update-seller-profile"
import { retrieveSeller } from "../retrieve-seller"
import { AdminUpdateSeller } from "../validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ seller: await retrieveSeller(req, req.params.id) })
}

export async function POST(req: MedusaRequest<AdminUpdateSeller>, res: MedusaResponse) {
  await updateSellerProfileWorkflow(req.scope).run({
    input: { id: req.params.id, profile: req.validatedBody, contact: {} },
  })
  res.json({ seller: await retrieveSeller(req, req.params.id) })
}
