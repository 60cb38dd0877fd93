import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAttachment } from "../../../../../../lib/attachment"
import { ownLook } from "../../../as-buyer"
import { findComplaintFile } from "../../../read-complaint"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const file = await findComplaintFile(req.scope, ownLook(req), req.params.attachment_id)
  await sendAttachment(req.scope, res, file)
}
