import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../lib/openapi/answers"
import { AUTHOR_TYPES } from "../lib/thread"

/** A file under what somebody wrote. Its content is fetched below the thread that it belongs to. */
export const Attachment = entity("Attachment", {
  id: z.string(),
  filename: z.string(),
  mime_type: z.string().describe("Found in the content, not in the name"),
  size: z.number().int().min(0).describe("Bytes"),
})

/** What somebody wrote, wherever it stands: tickets, complaints and conversations add to it. */
export const comment = {
  id: z.string(),
  author: z.object({ type: z.enum(AUTHOR_TYPES), name: z.string(), is_you: z.boolean() }).strict(),
  body: z.string(),
  attachments: z.array(Attachment),
  created_at: moment,
}
