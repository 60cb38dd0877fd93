import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { listParams, oneOrMore, search } from "../../../lib/query-params"
import {
  CANNED_BODY_LENGTH_MAX,
  CANNED_TITLE_LENGTH_MAX,
  SHORTCUT_LENGTH_MAX,
} from "../../../modules/ticket/canned-variables"
import { TICKET_CATEGORIES } from "../../../modules/ticket/lists"

const id = z.string().min(1).max(64)
const body = z.string().trim().min(1).max(CANNED_BODY_LENGTH_MAX)

export const AdminListCannedReplies = listParams({
  order: "title",
  orderable: ["title", "created_at", "updated_at"],
}).extend({ q: search, category: oneOrMore(TICKET_CATEGORIES) })

const terms = {
  title: z.string().trim().min(1).max(CANNED_TITLE_LENGTH_MAX),
  body: body.describe("With places like `{{customer.first_name}}`"),
  shortcut: z
    .string()
    .trim()
    .toLowerCase()
    .max(SHORTCUT_LENGTH_MAX)
    .regex(/^[a-z0-9][a-z0-9_-]*$/, { error: accepts("letters, digits, - and _") })
    .nullable()
    .describe("What one types to find it; each is used once"),
  category: z.enum(TICKET_CATEGORIES).nullable(),
}

export const AdminCreateCannedReply = z
  .object({
    ...terms,
    shortcut: terms.shortcut.default(null),
    category: terms.category.default(null),
  })
  .strict()
export type AdminCreateCannedReply = z.infer<typeof AdminCreateCannedReply>

export const AdminUpdateCannedReply = z.object(terms).partial().strict()
export type AdminUpdateCannedReply = z.infer<typeof AdminUpdateCannedReply>

export const AdminPreviewCannedReply = z
  .object({ body: body.optional(), canned_reply_id: id.optional(), ticket_id: id.optional() })
  .strict()
  .refine(({ body, canned_reply_id }) => Boolean(body) !== Boolean(canned_reply_id), {
    error: "Give either the words, as body, or canned_reply_id",
  })
export type AdminPreviewCannedReply = z.infer<typeof AdminPreviewCannedReply>
