import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { AppealComplaint } from "../../../../store/complaints/validators"
import { actAsMember } from "../../as-member"

export async function POST(req: MedusaRequest<AppealComplaint>, res: MedusaResponse) {
  const { body, ...given } = req.validatedBody
  res.json({ complaint: await actAsMember(req, { deed: "appeal", by: "seller", body }, given) })
}
