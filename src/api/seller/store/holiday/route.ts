import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { setSellerHolidayWorkflow } from "../../../../workflows/seller/set-seller-holiday"
import { sellerOf } from "../../seller-of"
import { readStore } from "../read-store"
import { SellerSetHoliday } from "../validators"

export async function POST(req: MedusaRequest<SellerSetHoliday>, res: MedusaResponse) {
  const { seller_id: id, user_id: actor_id } = sellerOf(req)
  const now = new Date()
  const { from = now, to } = req.validatedBody
  await setSellerHolidayWorkflow(req.scope).run({
    input: { id, holiday: { from, to }, actor_id, now },
  })
  res.json({ store: await readStore(req, now) })
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id: id, user_id: actor_id } = sellerOf(req)
  const now = new Date()
  await setSellerHolidayWorkflow(req.scope).run({ input: { id, holiday: null, actor_id, now } })
  res.json({ store: await readStore(req, now) })
}
