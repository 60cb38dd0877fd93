import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findClosingBlockers } from "../../../../../workflows/seller/find-closing-blockers"
import { retrieveSeller } from "../../retrieve-seller"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id } = await retrieveSeller(req, req.params.id)
  const blockers = await findClosingBlockers(req.scope, id)
  res.json({ closing: { can_close: !blockers.length, blockers } })
}
