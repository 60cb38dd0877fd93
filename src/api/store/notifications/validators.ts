import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { listParams } from "../../../lib/query-params"

/** Unread ones come first, whoever asks, so there is no order to choose. */
export const ListInbox = listParams({ order: "-created_at", orderable: ["created_at"] })
  .pick({ limit: true, offset: true })
  .extend({
    is_read: z
      .string()
      .refine((text) => ["true", "false"].includes(text), { error: accepts("true, false") })
      .meta({ enum: ["true", "false"] })
      .transform((text) => text === "true")
      .optional(),
  })
  .strict()
export type ListInbox = z.infer<typeof ListInbox>

/** The rows have a fixed shape. */
export const INBOX_QUERY = { defaults: ["id"], allowed: ["id"], isList: true }
