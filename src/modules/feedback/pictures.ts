import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { FeedbackFigures } from "./figures"
import { DAY_MS, PRUNE_BATCH, refuse, UNUSED_PICTURE_HOURS, UNUSED_PICTURES_MAX } from "./rules"
import { Ctx, managerOf } from "./storage"

export type NewPicture = { customer_id: string; file_id: string; url: string }
const HOURS_PER_DAY = 24

/** Pictures that buyers upload before they give feedback with them. */
export class FeedbackPictures extends FeedbackFigures {
  /** The bound is soft: two uploads at once may make some more, which harms nobody. */
  @InjectTransactionManager()
  async addPictures(pictures: NewPicture[], @MedusaContext() context: Ctx = {}) {
    const waiting = { customer_id: pictures[0].customer_id, feedback_id: null }
    const [, count] = await this.listAndCountFeedbackPictures(waiting, { take: 1 }, context)
    if (count + pictures.length > UNUSED_PICTURES_MAX) {
      throw refuse(
        `${UNUSED_PICTURES_MAX} pictures may wait to be shown with feedback; use or leave them before more`
      )
    }
    return await this.createFeedbackPictures(pictures, context)
  }

  /**
   * Shows these pictures with feedback, in this order, and those no more that are left out. A picture
   * of another customer, or of other feedback, looks like one that does not exist.
   *
   * @throws MedusaError invalid_data
   */
  protected async showPictures(
    { id, customer_id }: { id: string; customer_id: string },
    picture_ids: string[],
    context: Ctx
  ): Promise<void> {
    const manager = managerOf(context)
    await manager.execute(
      "update feedback_picture set feedback_id = null, updated_at = now() where feedback_id = ?",
      [id]
    )
    for (const [rank, picture_id] of picture_ids.entries()) {
      const shown = await manager.execute<{ id: string }[]>(
        `update feedback_picture set feedback_id = ?, rank = ?, updated_at = now()
          where id = ? and customer_id = ? and feedback_id is null and deleted_at is null
          returning id`,
        [id, rank, picture_id, customer_id]
      )
      if (shown.length) continue
      const message = `Picture ${picture_id} is not one that you uploaded and have not shown yet`
      throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
    }
  }

  /** Forgets pictures that no feedback shows. Their files are still there to be deleted. */
  @InjectTransactionManager()
  async forgetUnusedPictures(now: Date, @MedusaContext() context: Ctx = {}): Promise<string[]> {
    const age = (UNUSED_PICTURE_HOURS / HOURS_PER_DAY) * DAY_MS
    const gone = await managerOf(context).execute<{ file_id: string }[]>(
      `delete from feedback_picture where id in (
          select id from feedback_picture
           where feedback_id is null and deleted_at is null and updated_at < ?
           order by updated_at limit ${PRUNE_BATCH} for update skip locked)
        returning file_id`,
      [new Date(now.getTime() - age)]
    )
    return gone.map(({ file_id }) => file_id)
  }
}
