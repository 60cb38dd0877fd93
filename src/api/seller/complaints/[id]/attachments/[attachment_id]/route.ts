import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAttachment } from "../../../../../../lib/attachment"
import { findComplaintFile } from "../../../../../store/complaints/read-complaint"
import { ownLook } from "../../../as-member"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const file = await findComplaintFile(req.scope, ownLook(req), req.params.attachment_id)
  await sendAttachment(req.scope, res, file)
}
