import type { Attachment } from "../hooks/attachment"

export type AuthorType = "customer" | "guest" | "seller" | "merchant" | "system"
/** What people write to each other, whatever it belongs to. */
export type ThreadComment = {
  id: string
  author: { type: AuthorType; name: string; is_you: boolean }
  body: string
  attachments: Attachment[]
  created_at: string
  /** Who reads it beside its author, where not everybody does. */
  visibility?: string
}

export const BODY_LENGTH_MAX = 10_000
