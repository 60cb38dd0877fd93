import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { commentView, Reader } from "../../../lib/thread"
import { Visibility } from "../../../modules/ticket/lists"
import { COMMENTS_MAX, COMMENT_SUBJECT } from "../../../modules/ticket/rules"
import { filesUnder, findFile, noSuchFile } from "../../../workflows/attachment/files-under"

const COMMENT_FIELDS = [
  ...["id", "author_type", "author_id", "author_name", "body", "visibility", "created_at"],
] as const
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
  const filesOf = await filesUnder(
    container,
    COMMENT_SUBJECT,
    comments.map(({ id }) => id)
  )
  return comments.map((comment) => ({
    view: commentView(comment, filesOf(comment.id), who.reader),
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
  const file = await findFile(container, COMMENT_SUBJECT, attachment_id)
  const { data: comments } = await queryOf(container).graph({
    entity: "ticket_comment",
    fields: ["id"],
    filters: { id: file.subject_id, ticket_id, visibility: [...visibility] },
  })
  if (!comments.length) throw noSuchFile(attachment_id)
  return file
}
