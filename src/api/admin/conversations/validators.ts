import { z } from "@medusajs/framework/zod"
import { MESSAGES_MAX, MESSAGES_PAGE_MAX } from "../../../modules/conversation/rules"
import { id } from "../../store/conversations/validators"

/** Staff come from a case; there is no list of everything that people say to each other. */
export const AdminListConversations = z
  .object({
    ticket_id: id.optional(),
    complaint_id: id.optional(),
    order_id: id.optional(),
  })
  .strict()
  .refine((sought) => Object.values(sought).filter(Boolean).length === 1, {
    error: "Accepted: one of ticket_id, complaint_id and order_id",
  })
export type AdminListConversations = z.infer<typeof AdminListConversations>

export const AdminReadConversation = z
  .object({
    before_seq: z.coerce.number().int().min(1).max(MESSAGES_MAX).optional(),
    limit: z.coerce.number().int().min(1).max(MESSAGES_PAGE_MAX).default(MESSAGES_PAGE_MAX),
  })
  .strict()
export type AdminReadConversation = z.infer<typeof AdminReadConversation>
