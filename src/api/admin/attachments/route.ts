import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { keepAttachment } from "../../store/attachments/receive-attachment"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const uploader_id = req.auth_context.actor_id
  await keepAttachment(req, res, { uploader_type: "merchant", uploader_id })
}
