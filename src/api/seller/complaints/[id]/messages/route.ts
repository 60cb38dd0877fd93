import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { WriteComplaintMessage } from "../../../../store/complaints/validators"
import { writeAsMember } from "../../as-member"

export async function POST(req: MedusaRequest<WriteComplaintMessage>, res: MedusaResponse) {
  res.status(201).json({ complaint: await writeAsMember(req, req.validatedBody) })
}
