import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { TICKET_CATEGORIES } from "../../../modules/ticket/lists"

/** Words that staff need again and again. */
export const AdminCannedReply = entity("AdminCannedReply", {
  id: z.string(),
  title: z.string(),
  /** With places like `{{customer.first_name}}`. */
  body: z.string(),
  shortcut: z.string().nullable(),
  category: z.enum(TICKET_CATEGORIES).nullable(),
  created_by: z.string().nullable(),
  created_at: moment,
  updated_at: moment,
})

/** What a canned reply says in a ticket. */
export const AdminCannedReplyPreview = entity("AdminCannedReplyPreview", {
  text: z.string(),
  /** Places of which nobody knows what they mean. */
  unknown: z.array(z.string()),
  /** Places for which this ticket has nothing. */
  missing: z.array(z.string()),
  /** All places that can be used. */
  known: z.array(z.string()),
})
