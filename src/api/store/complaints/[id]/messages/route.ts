import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { writeAsBuyer } from "../../as-buyer"
import { WriteComplaintMessage } from "../../validators"

type Post = AuthenticatedMedusaRequest<WriteComplaintMessage>
export async function POST(req: Post, res: MedusaResponse) {
  res.status(201).json({ complaint: await writeAsBuyer(req, req.validatedBody) })
}
