import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { rejectSellerWorkflow } from "../../../../../workflows/seller/reject-seller"
import { retrieveSeller } from "../../retrieve-seller"
import { AdminRejectSeller } from "../../validators"

export async function POST(req: MedusaRequest<AdminRejectSeller>, res: MedusaResponse) {
  const { id } = req.params
  await rejectSellerWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, now: new Date() },
  })
  res.json({ seller: await retrieveSeller(req, id) })
}
