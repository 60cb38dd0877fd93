import { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { applyAsSellerWorkflow } from "../../../workflows/seller/apply-as-seller"
import { StoreApplyAsSeller } from "./validators"

export async function POST(req: MedusaStoreRequest<StoreApplyAsSeller>, res: MedusaResponse) {
  const { result } = await applyAsSellerWorkflow(req.scope).run({
    input: { ...req.validatedBody, customer_id: req.auth_context?.actor_id, now: new Date() },
  })
  const { id, name, handle, status } = result
  res.status(201).json({ seller_application: { id, name, handle, status } })
}
