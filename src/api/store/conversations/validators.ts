import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { pageParams, search } from "../../../lib/query-params"
import { ATTACHMENTS_MAX } from "../../../modules/attachment/rules"
import {
  MESSAGE_LENGTH_MAX,
  MESSAGES_MAX,
  MESSAGES_PAGE_MAX,
  REASON_LENGTH_MAX,
} from "../../../modules/conversation/rules"

export const id = z.string().min(1).max(64)
export const body = z.string().trim().min(1).max(MESSAGE_LENGTH_MAX)
const unique = (ids: string[]) => new Set(ids).size === ids.length
export const attachment_ids = z
  .array(id)
  .max(ATTACHMENTS_MAX)
  .refine(unique, { error: accepts("each attachment once") })
  .optional()
const seq = z.coerce.number().int().min(0).max(MESSAGES_MAX)

/** Always the newest message first. */
export const listConversationParams = z
  .object({
    ...pageParams(),
    q: search,
    unread: z.enum(["true", "false"]).optional(),
    product_id: id.optional(),
  })
  .strict()
export const StoreListConversations = listConversationParams.extend({ order_id: id.optional() })

/** The first message of a conversation, or the next one when there is one already. */
export const StoreStartConversation = z
  .object({
    order_id: id.optional(),
    seller_id: id.optional(),
    product_id: id.optional(),
    body,
    attachment_ids,
  })
  .strict()
  .refine(({ order_id, seller_id, product_id }) => isSubject({ order_id, seller_id, product_id }), {
    error: "What is it about? Accepted: order_id and seller_id, or product_id",
  })
export type StoreStartConversation = z.infer<typeof StoreStartConversation>

type Named = { order_id?: string; seller_id?: string; product_id?: string }
const isSubject = ({ order_id, seller_id, product_id }: Named) =>
  product_id ? !order_id && !seller_id : Boolean(order_id && seller_id)

export const WriteConversationMessage = z.object({ body, attachment_ids }).strict()
export type WriteConversationMessage = z.infer<typeof WriteConversationMessage>

/** After a message, before one, or the newest. */
export const ReadConversationMessages = z
  .object({
    after_seq: seq.optional(),
    before_seq: seq.optional(),
    limit: z.coerce.number().int().min(1).max(MESSAGES_PAGE_MAX).default(50),
  })
  .strict()
export type ReadConversationMessages = z.infer<typeof ReadConversationMessages>

/** Up to a message; without one, all there is. */
export const MarkConversationRead = z
  .object({ seq: z.number().int().min(1).max(MESSAGES_MAX).optional() })
  .strict()
export type MarkConversationRead = z.infer<typeof MarkConversationRead>

export const ReportConversationMessage = z
  .object({ reason: z.string().trim().max(REASON_LENGTH_MAX).optional() })
  .strict()
export type ReportConversationMessage = z.infer<typeof ReportConversationMessage>
