import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { requestSellerVerificationWorkflow } from "../../../workflows/seller/request-seller-verification"
import { sellerOf } from "../seller-of"
import { readVerification } from "./read-verification"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ verification: await readVerification(req) })
}

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id, user_id: actor_id } = sellerOf(req)
  await requestSellerVerificationWorkflow(req.scope).run({
    input: { seller_id, actor_id, now: new Date() },
  })
  res.json({ verification: await readVerification(req) })
}
