import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actAsMerchant } from "../../as-merchant"
import { AdminRequestInformation } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminRequestInformation>
export async function POST(req: Post, res: MedusaResponse) {
  const { from, body, ...given } = req.validatedBody
  const doing = { deed: "request_information" as const, from, body }
  res.json({ complaint: await actAsMerchant(req, doing, given) })
}
