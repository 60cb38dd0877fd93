import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { ATTACHMENTS_MAX } from "../../modules/attachment/rules"

const FIELDS = ["id", "subject_id", "filename", "mime_type", "size", "file_id"]

const queryOf = (container: MedusaContainer) => container.resolve(ContainerRegistrationKeys.QUERY)

/** The files of each comment, message or review of one kind, in the order of their upload. */
export async function filesUnder(container: MedusaContainer, subject_type: string, ids: string[]) {
  const { data: files } = await queryOf(container).graph({
    entity: "attachment",
    fields: FIELDS,
    filters: { subject_type, subject_id: ids },
    pagination: { take: ids.length * ATTACHMENTS_MAX, order: { created_at: "ASC", id: "ASC" } },
  })
  return (id: string) => files.filter(({ subject_id }) => subject_id === id)
}

export const noSuchFile = (id: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `Attachment with id '${id}' not found`)

/**
 * A file of one kind, and what it lies under; whoever asks must still be known to read that.
 *
 * @throws MedusaError not_found for a file of another kind, and one that waits to be sent
 */
export async function findFile(container: MedusaContainer, subject_type: string, id: string) {
  const { data } = await queryOf(container).graph({
    entity: "attachment",
    fields: FIELDS,
    filters: { id, subject_type },
  })
  const [file] = data
  if (!file?.subject_id) throw noSuchFile(id)
  return { ...file, subject_id: file.subject_id }
}
