import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actAsMerchant } from "../../as-merchant"
import { AdminAssignComplaint } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminAssignComplaint>
export async function POST(req: Post, res: MedusaResponse) {
  const { assignee_id, ...given } = req.validatedBody
  res.json({ complaint: await actAsMerchant(req, { deed: "assign", assignee_id }, given) })
}
