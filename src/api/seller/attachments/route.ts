import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { keepAttachment } from "../../store/attachments/receive-attachment"
import { sellerOf } from "../seller-of"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { user_id: uploader_id } = sellerOf(req)
  await keepAttachment(req, res, { uploader_type: "seller", uploader_id })
}
