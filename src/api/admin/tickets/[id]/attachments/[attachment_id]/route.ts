import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAttachment } from "../../../../../../lib/attachment"
import { findAttachment } from "../../../../../store/tickets/read-thread"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id: ticket_id, attachment_id } = req.params
  const visibility = ["public", "internal"] as const
  const file = await findAttachment(req.scope, { ticket_id, attachment_id, visibility })
  await sendAttachment(req.scope, res, file)
}
