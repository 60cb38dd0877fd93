import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readSliceSheet } from "../../../../../workflows/report/one-order/read-order"
import { sellerOf } from "../../../seller-of"
import { sendOrder } from "../../send-order"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id } = sellerOf(req)
  await sendOrder(req, res, await readSliceSheet(req.scope, { id: req.params.id, seller_id }))
}
