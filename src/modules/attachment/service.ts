import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf } from "@medusajs/framework/types"
import {
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import Attachment from "./models/attachment"
import { PRUNE_BATCH, UNUSED_HOURS, UNUSED_MAX, UploaderType } from "./rules"

type Ctx = Context<EntityManager>
export type AttachmentRow = InferTypeOf<typeof Attachment>
export type Uploader = { uploader_type: UploaderType; uploader_id: string }
export type Subject = { subject_type: string; subject_id: string }
export type NewAttachment = Uploader &
  Pick<AttachmentRow, "filename" | "mime_type" | "size" | "file_id">
export type Attach = Uploader & Subject & { ids: string[] }

const HOUR_MS = 60 * 60 * 1000

/** Private files under comments, messages and reviews. */
export default class AttachmentModuleService extends MedusaService({ Attachment }) {
  /** The bound is soft: two uploads at once may make one more, which harms nobody. */
  @InjectTransactionManager()
  async addAttachment(data: NewAttachment, @MedusaContext() context: Ctx = {}) {
    const { uploader_type, uploader_id } = data
    const waiting = { uploader_type, uploader_id, subject_id: null }
    const [, count] = await this.listAndCountAttachments(waiting, { take: 1 }, context)
    if (count >= UNUSED_MAX) {
      const message = `${UNUSED_MAX} uploaded files wait to be sent with a message; send or leave them before more`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    return await this.createAttachments(data, context)
  }

  /**
   * Gives uploaded files to what they were uploaded for, all or none. A file is given once, by who
   * uploaded it: another's, and one that was given before, look like one that does not exist.
   *
   * @throws MedusaError invalid_data
   */
  @InjectTransactionManager()
  async attach({ ids, ...to }: Attach, @MedusaContext() context: Ctx = {}): Promise<string[]> {
    if (!ids.length) return []
    const given = await context.transactionManager!.execute<{ id: string }[]>(
      `update attachment set subject_type = ?, subject_id = ?, updated_at = now()
        where id in (?) and uploader_type = ? and uploader_id = ?
          and subject_id is null and deleted_at is null
        returning id`,
      [to.subject_type, to.subject_id, ids, to.uploader_type, to.uploader_id]
    )
    const known = new Set(given.map(({ id }) => id))
    const missing = ids.filter((id) => !known.has(id))
    if (missing.length) {
      const message = `Attachment ${missing.join(", ")} is not one that you uploaded and have not sent yet`
      throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
    }
    return ids
  }

  /** Takes files back from what they were given to. */
  async detach(ids: string[]) {
    if (!ids.length) return
    await this.updateAttachments(ids.map((id) => ({ id, subject_type: null, subject_id: null })))
  }

  /** Forgets files that nothing was written with. Their content is still there to be deleted. */
  @InjectTransactionManager()
  async forgetUnused(now: Date, @MedusaContext() context: Ctx = {}): Promise<string[]> {
    const gone = await context.transactionManager!.execute<{ file_id: string }[]>(
      `delete from attachment where id in (
          select id from attachment where subject_id is null and created_at < ?
            order by created_at limit ${PRUNE_BATCH} for update skip locked)
        returning file_id`,
      [new Date(now.getTime() - UNUSED_HOURS * HOUR_MS)]
    )
    return gone.map(({ file_id }) => file_id)
  }
}
