import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAttachment } from "../../../../../../lib/attachment"
import { findAttachment } from "../../../../../store/tickets/read-thread"
import { sellerOf } from "../../../../seller-of"
import { assertSellerTicket } from "../../../seller-ticket"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id: ticket_id, attachment_id } = req.params
  await assertSellerTicket(req, ticket_id, sellerOf(req).seller_id)
  const visibility = ["public"] as const
  const file = await findAttachment(req.scope, { ticket_id, attachment_id, visibility })
  await sendAttachment(req.scope, res, file)
}
