import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { commentView, Reader } from "../../../lib/thread"
import { Visibility } from "../../../modules/ticket/lists"
import { COMMENTS_MAX } from "../../../modules/ticket/rules"

/** What hangs under comments says so in this word. */
export const COMMENT_SUBJECT = "ticket_comment"

const COMMENT_FIELDS = [
  ...["id", "author_type", "author_id", "author_name", "body", "visibility", "created_at"],
] as const
const FILE_FIELDS = ["id", "subject_id", "filename", "mime_type", "size", "file_id"]
/** The system's own lines come on top of what people may write. */
const THREAD_MAX = COMMENTS_MAX * 2

export type Who = { reader: Reader; visibility: readonly Visibility[] }

const queryOf = (container: MedusaContainer) => container.resolve(ContainerRegistrationKeys.QUERY)

/** The comments of a ticket that somebody may read, in the order in which they were written. */
export async function readThread(container: MedusaContainer, ticket_id: string, who: Who) {
  const { data: comments } = await queryOf(container).graph({
    entity: "ticket_comment",
    fields: [...COMMENT_FIELDS],
    filters: { ticket_id, visibility: [...who.visibility] },
    pagination: { take: THREAD_MAX, order: { seq: "ASC" } },
  })
  const { data: files } = await queryOf(container).graph({
    entity: "attachment",
    fields: FILE_FIELDS,
    filters: { subject_type: COMMENT_SUBJECT, subject_id: comments.map(({ id }) => id) },
    pagination: { take: THREAD_MAX, order: { created_at: "ASC", id: "ASC" } },
  })
  const filesOf = new Map<string | null, typeof files>()
  for (const file of files) {
    filesOf.set(file.subject_id, [...(filesOf.get(file.subject_id) ?? []), file])
  }
  return comments.map((comment) => ({
    view: commentView(comment, filesOf.get(comment.id) ?? [], who.reader),
    comment,
  }))
}

type Wanted = { ticket_id: string; attachment_id: string; visibility: readonly Visibility[] }

/**
 * A file under a comment of the ticket that somebody may read.
 *
 * @throws MedusaError not_found for any other
 */
export async function findAttachment(
  container: MedusaContainer,
  { ticket_id, attachment_id, visibility }: Wanted
) {
  const { data: files } = await queryOf(container).graph({
    entity: "attachment",
    fields: FILE_FIELDS,
    filters: { id: attachment_id, subject_type: COMMENT_SUBJECT },
  })
  const [file] = files
  const { data: comments } = await queryOf(container).graph({
    entity: "ticket_comment",
    fields: ["id"],
    filters: { id: file?.subject_id ?? [], ticket_id, visibility: [...visibility] },
  })
  if (file && comments.length) return file
  const message = `Attachment with id '${attachment_id}' not found`
  throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
}
