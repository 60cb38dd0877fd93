import { model } from "@medusajs/framework/utils"

/** As whom somebody writes in a thread. `system` is what happened by itself. */
export const AUTHOR_TYPES = ["customer", "guest", "seller", "merchant", "system"] as const
export type AuthorType = (typeof AUTHOR_TYPES)[number]

export const BODY_LENGTH_MAX = 10_000
export const AUTHOR_NAME_LENGTH_MAX = 200

/** Who writes: their id, and the name under which the others read them. */
export type Author = { author_type: AuthorType; author_id: string | null; author_name: string }

/** The columns of everything that people write to each other, whatever it belongs to. */
export const commentColumns = (prefix: string) => ({
  id: model.id({ prefix }).primaryKey(),
  author_type: model.enum([...AUTHOR_TYPES]),
  /** Customer or user; null for the system and for guests, who have no account. */
  author_id: model.text().nullable(),
  /** As it was when this was written. */
  author_name: model.text(),
  body: model.text(),
})

type CommentRow = Author & { id: string; body: string; created_at: Date | string }
type FileRow = { id: string; filename: string; mime_type: string; size: number }
/** Who reads: what they wrote is marked. Without an id it is theirs whoever of them wrote it. */
export type Reader = { author_types: readonly AuthorType[]; author_id?: string }

/** One comment, as every surface and every socket shows it. */
export const commentView = (row: CommentRow, files: FileRow[], reader: Reader) => ({
  id: row.id,
  author: {
    type: row.author_type,
    name: row.author_name,
    is_you:
      reader.author_types.includes(row.author_type) &&
      (reader.author_id === undefined || reader.author_id === row.author_id),
  },
  body: row.body,
  attachments: files.map(({ id, filename, mime_type, size }) => ({
    ...{ id, filename, mime_type, size },
  })),
  created_at: row.created_at,
})
export type CommentView = ReturnType<typeof commentView>
