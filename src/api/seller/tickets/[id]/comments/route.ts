import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { replyToTicketWorkflow } from "../../../../../workflows/ticket/reply-to-ticket"
import { sellerOf } from "../../../seller-of"
import { readSellerTicket } from "../../seller-ticket"
import { SellerReplyToTicket } from "../../validators"

export async function POST(req: MedusaRequest<SellerReplyToTicket>, res: MedusaResponse) {
  const { seller_id, user_id } = sellerOf(req)
  const { id } = req.params
  await replyToTicketWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      ...{ id, by: { type: "seller", user_id, seller_id }, now: new Date() },
      uploader: { uploader_type: "seller", uploader_id: user_id },
    },
  })
  res.status(201).json({ ticket: await readSellerTicket(req, id, seller_id) })
}
