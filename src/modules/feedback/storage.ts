import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import Feedback from "./models/feedback"
import FeedbackEvent from "./models/feedback-event"
import FeedbackPicture from "./models/feedback-picture"
import FeedbackTally from "./models/feedback-tally"
import ProductRating from "./models/product-rating"
import { notFound } from "./rules"

export type Ctx = Context<EntityManager>
export const managerOf = (context: Ctx) => (context.transactionManager ?? context.manager)!

export type FeedbackRow = InferTypeOf<typeof Feedback>
export type FeedbackEventRow = InferTypeOf<typeof FeedbackEvent>
export type FeedbackPictureRow = InferTypeOf<typeof FeedbackPicture>

/** Which feedback, and whose it must be; another's is not there. */
export type FeedbackRef = {
  id: string
  order_id?: string
  customer_id?: string
  seller_id?: string
}

/** The tables of the domain. The service is a chain of classes: storage → figures → pictures → deeds. */
export class FeedbackStorage extends MedusaService({
  Feedback,
  FeedbackPicture,
  FeedbackEvent,
  FeedbackTally,
  ProductRating,
}) {
  /**
   * Holds feedback until the transaction ends; who comes second sees what the first wrote.
   *
   * @throws MedusaError not_found, also for somebody else's
   */
  protected async lock(ref: FeedbackRef, context: Ctx): Promise<FeedbackRow> {
    // Plain SQL: an entity that was read before the lock would be given back as it was then.
    await managerOf(context).execute("select id from feedback where id = ? for update", [ref.id])
    const [found] = await this.listFeedbacks(given(ref), { take: 1 }, context)
    if (!found) throw notFound(ref.id)
    return found
  }
}

/** Without what was not asked for, which a filter would take for "none". */
const given = (ref: FeedbackRef) =>
  Object.fromEntries(Object.entries(ref).filter(([, value]) => value !== undefined))
