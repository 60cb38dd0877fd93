import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOrderSheet } from "../../../../../workflows/report/one-order/read-order"
import { sendOrder } from "../../../../seller/orders/send-order"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await sendOrder(req, res, await readOrderSheet(req.scope, req.params.id))
}
