import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { TICKET_CATEGORIES } from "../../../modules/ticket/lists"

/** Words that staff need again and again. */
export const AdminCannedReply = entity("AdminCannedReply", {
  id: z.string(),
  title: z.string(),
  body: z.string().describe("With places like `{{customer.first_name}}`"),
  shortcut: z.string().nullable(),
  category: z.enum(TICKET_CATEGORIES).nullable(),
  created_by: z.string().nullable(),
  created_at: moment,
  updated_at: moment,
})

/** What a canned reply says in a ticket. */
export const AdminCannedReplyPreview = entity("AdminCannedReplyPreview", {
  text: z.string(),
  unknown: z.array(z.string()).describe("Places of which nobody knows what they mean"),
  missing: z.array(z.string()).describe("Places for which this ticket has nothing"),
  known: z.array(z.string()).describe("All places that can be used"),
})
