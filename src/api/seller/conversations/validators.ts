import { z } from "@medusajs/framework/zod"
import {
  attachment_ids,
  body,
  id,
  listConversationParams,
} from "../../store/conversations/validators"

export const SellerListConversations = listConversationParams.extend({
  seller_order_id: id.optional(),
})

/** A store writes first only about an order of its own. */
export const SellerStartConversation = z
  .object({ seller_order_id: id, body, attachment_ids })
  .strict()
export type SellerStartConversation = z.infer<typeof SellerStartConversation>
