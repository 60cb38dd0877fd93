import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { WriteComplaintMessage } from "../../../../store/complaints/validators"
import { writeAsMerchant } from "../../as-merchant"

type Post = AuthenticatedMedusaRequest<WriteComplaintMessage>
export async function POST(req: Post, res: MedusaResponse) {
  res.status(201).json({ complaint: await writeAsMerchant(req, req.validatedBody) })
}
