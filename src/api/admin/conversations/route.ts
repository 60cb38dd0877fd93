import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listConversationsForCase } from "../../../workflows/conversation/read-conversation-as-staff"
import { AdminListConversations } from "./validators"

/** What a ticket, a complaint or an order's cases are about; without the words. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  // The middleware has validated the query by this schema.
  const sought = req.validatedQuery as AdminListConversations
  const conversations = await listConversationsForCase(req.scope, sought)
  const count = conversations.length
  res.json({ conversations, count, offset: 0, limit: count })
}
