import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteSellerPromotionWorkflow } from "../../../../workflows/promotion-policy/delete-seller-promotion"
import { updateSellerPromotionWorkflow } from "../../../../workflows/promotion-policy/update-seller-promotion"
import { sellerOf } from "../../seller-of"
import { retrieveOwnPromotion } from "../own-promotions"
import { SellerUpdatePromotion } from "../validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ promotion: await retrieveOwnPromotion(req, req.params.id) })
}

export async function POST(req: MedusaRequest<SellerUpdatePromotion>, res: MedusaResponse) {
  const { id } = req.params
  const { seller_id } = sellerOf(req)
  await updateSellerPromotionWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, seller_id, now: new Date() },
  })
  res.json({ promotion: await retrieveOwnPromotion(req, id) })
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await deleteSellerPromotionWorkflow(req.scope).run({
    input: { id, seller_id: sellerOf(req).seller_id },
  })
  res.json({ id, object: "promotion", deleted: true })
}
