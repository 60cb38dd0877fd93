import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actAsMember } from "../../as-member"
import { SellerRejectComplaint } from "../../validators"

export async function POST(req: MedusaRequest<SellerRejectComplaint>, res: MedusaResponse) {
  const { body, ...given } = req.validatedBody
  res.json({ complaint: await actAsMember(req, { deed: "reject", body }, given) })
}
