import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { approveSellerWorkflow } from "../../../../../workflows/seller/approve-seller"
import { retrieveSeller } from "../../retrieve-seller"

/** The address of the owner's invitation is in this answer only. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  const { result } = await approveSellerWorkflow(req.scope).run({ input: { id, now: new Date() } })
  res.json({ seller: await retrieveSeller(req, id), invite: result.invite })
}
