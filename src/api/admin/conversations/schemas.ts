import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { CONTACT_KINDS } from "../../../modules/conversation/contact-data"
import { SIDES } from "../../../modules/conversation/rules"
import { SELLER_STATUSES } from "../../../modules/seller/rules"
import { comment } from "../../thread-schemas"
import { AdminSellerName } from "../people-schemas"

const last = { seq: z.number().int(), side: z.enum(SIDES), created_at: moment }

const facts = {
  id: z.string(),
  customer_id: z.string(),
  customer_name: z.string(),
  order_id: z
    .string()
    .nullable()
    .describe("The order whose share it is about; null when it is about a product"),
  seller_order_id: z.string().nullable(),
  display_id: z.number().int().nullable(),
  seller: z
    .object({ ...AdminSellerName.shape, status: z.enum(SELLER_STATUSES) })
    .strict()
    .nullable(),
  product: z
    .object({
      id: z.string().nullable().describe("Null for one that was deleted since"),
      title: z.string().nullable(),
      handle: z.string().nullable(),
      thumbnail: z.string().nullable(),
    })
    .strict()
    .nullable(),
  waiting_since: moment.nullable().describe("Since when the buyer waits for an answer"),
  created_at: moment,
  cases: z
    .array(
      z
        .object({ type: z.enum(["ticket", "complaint"]), id: z.string(), number: z.number().int() })
        .strict()
    )
    .describe("Why staff may look into it"),
}

/** A conversation that a case is about; without what was said. */
export const AdminConversationRow = entity("AdminConversationRow", {
  ...facts,
  last_message: z.object(last).strict(),
})

const message = z
  .object({
    ...comment,
    seq: z.number().int(),
    side: z.enum(SIDES),
    contact_kinds: z.array(z.enum(CONTACT_KINDS)).describe("Contact data that was found in it"),
    is_masked: z.boolean().describe("Whether it was hidden"),
    is_reported: z.boolean(),
  })
  .strict()

/** A conversation with a page of its messages, as staff read it. */
export const AdminConversation = entity("AdminConversation", {
  ...facts,
  last_message: z.object({ ...last, preview: z.string() }).strict(),
  messages: z.array(message),
  has_more: z.boolean().describe("Whether there are messages before these"),
})
