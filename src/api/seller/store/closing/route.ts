import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findClosingBlockers } from "../../../../workflows/seller/find-closing-blockers"
import { sellerOf } from "../../seller-of"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const blockers = await findClosingBlockers(req.scope, sellerOf(req).seller_id)
  res.json({ closing: { can_close: !blockers.length, blockers } })
}
