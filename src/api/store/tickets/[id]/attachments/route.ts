import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { keepAttachment } from "../../../attachments/receive-attachment"
import { requesterOf, uploaderOf } from "../../requester"

/** For whoever has the link to a ticket and no account to upload with. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  await keepAttachment(req, res, uploaderOf(requesterOf(req)))
}
