import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAttachment } from "../../../../../../lib/attachment"
import { findComplaintFile } from "../../../../../store/complaints/read-complaint"
import { anyLook } from "../../../as-merchant"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const file = await findComplaintFile(req.scope, anyLook(req), req.params.attachment_id)
  await sendAttachment(req.scope, res, file)
}
