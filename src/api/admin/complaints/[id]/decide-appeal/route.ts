import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actAsMerchant } from "../../as-merchant"
import { AdminDecideComplaint } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminDecideComplaint>
export async function POST(req: Post, res: MedusaResponse) {
  const { outcome, amount, payer = null, body, ...given } = req.validatedBody
  const doing = { deed: "decide_appeal" as const, outcome, amount, payer, body }
  res.json({ complaint: await actAsMerchant(req, doing, given) })
}
