import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import type { Standing } from "./figures"
import { FeedbackPictures } from "./pictures"
import {
  Actor,
  assertNothing,
  Deal,
  FeedbackStatus,
  Happening,
  hindranceToAnswer,
  hindranceToEdit,
  METRICS,
  refuse,
  subjectOf,
} from "./rules"
import { Ctx, FeedbackEventRow, FeedbackRef, FeedbackRow } from "./storage"
import { votesOf } from "./tally"

type Said = Pick<FeedbackRow, "overall" | "communication" | "shipping" | "accuracy" | "comment">
export type NewFeedback = Said &
  Pick<
    FeedbackRow,
    | ("kind" | "order_id" | "display_id" | "seller_id" | "seller_order_id")
    | ("product_id" | "product_title" | "customer_id" | "author_name")
  > & { picture_ids: string[] }
export type EditFeedback = Partial<Said> & { picture_ids?: string[] }
/** What was written. The stars of all time only when they changed. */
export type Done = { feedback: FeedbackRow; event: FeedbackEventRow; standing: Standing | null }
type By = { actor_type: Actor; actor_id: string }
type Noted = By & { happening: Happening; details?: Record<string, unknown> }

/** What people do about feedback: row, history and figures in one transaction. */
export class FeedbackDeeds extends FeedbackPictures {
  /** @throws MedusaError not_allowed when it was rated before */
  async give(data: NewFeedback, now: Date): Promise<Done> {
    try {
      return await this.give_(data, now)
    } catch (error) {
      // The unique index decides between two at once; the one that is there has a better name.
      const { kind, order_id, seller_id, product_id } = data
      const same = { seller: { seller_id }, product: { product_id }, platform: {} }[kind]
      const [known] = await this.listFeedbacks({ kind, order_id, ...same }, { take: 1 })
      if (!known) throw error
      throw refuse(
        `Order #${known.display_id} was rated already; edit feedback ${known.id} instead`
      )
    }
  }

  @InjectTransactionManager()
  protected async give_(
    { picture_ids, ...data }: NewFeedback,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Done> {
    const feedback = await this.createFeedbacks({ ...data, rated_at: now }, context)
    await this.showPictures(feedback, picture_ids, context)
    const by = { actor_type: "buyer" as const, actor_id: data.customer_id }
    return await this.finish(null, feedback, { ...by, happening: "given" }, now, context)
  }

  /** @throws MedusaError not_allowed when its time is over, or something came after it */
  @InjectTransactionManager()
  async edit(
    ref: FeedbackRef & { customer_id: string },
    { picture_ids, ...said }: EditFeedback,
    { complaint }: Pick<Deal, "complaint">,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Done> {
    const before = await this.lock(ref, context)
    const { id, display_id } = before
    assertNothing(hindranceToEdit(before, { display_id, complaint }, now))
    const details = previous(before)
    const after = await this.updateFeedbacks({ id, ...said, edited_at: now }, context)
    if (picture_ids) await this.showPictures(before, picture_ids, context)
    const by = { actor_type: "buyer" as const, actor_id: ref.customer_id, details }
    return await this.finish(before, after, { ...by, happening: "edited" }, now, context)
  }

  /** @throws MedusaError not_allowed when it is hidden or was answered */
  @InjectTransactionManager()
  async answer(
    ref: FeedbackRef & { seller_id: string },
    { answer, user_id }: { answer: string; user_id: string },
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Done> {
    const before = await this.lock(ref, context)
    assertNothing(hindranceToAnswer(before))
    const after = await this.updateFeedbacks({ id: ref.id, answer, answered_at: now }, context)
    const by = { actor_type: "seller" as const, actor_id: user_id }
    return await this.finish(before, after, { ...by, happening: "answered" }, now, context)
  }

  /**
   * Takes feedback out of sight and out of the figures, or brings it back.
   *
   * @throws MedusaError not_allowed when it is so already
   */
  @InjectTransactionManager()
  async moderate(
    ref: FeedbackRef,
    { to, reason, user_id }: { to: FeedbackStatus; reason: string | null; user_id: string },
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Done> {
    const before = await this.lock(ref, context)
    if (before.status === to) throw refuse(`Feedback ${ref.id} is ${to} already`)
    const isHidden = to === "hidden"
    const changes = { hidden_reason: reason, hidden_at: isHidden ? now : null }
    const after = await this.updateFeedbacks({ id: ref.id, status: to, ...changes }, context)
    const happening = isHidden ? ("hidden" as const) : ("restored" as const)
    const by = { actor_type: "merchant" as const, actor_id: user_id }
    const details = { reason: isHidden ? reason : before.hidden_reason }
    return await this.finish(before, after, { ...by, happening, details }, now, context)
  }

  /** History and figures of a change. The tallies come last: their lock is held for a moment only. */
  private async finish(
    before: FeedbackRow | null,
    after: FeedbackRow,
    { details, ...noted }: Noted,
    now: Date,
    context: Ctx
  ): Promise<Done> {
    const event = await this.createFeedbackEvents(
      { ...noted, feedback_id: after.id, details: details ?? null, occurred_at: now },
      context
    )
    const votes = [...votesOf(before, -1), ...votesOf(after, 1)]
    const standing = await this.countVotes(subjectOf(after), votes, context)
    return { feedback: after, event, standing }
  }
}

/** What an edit replaces. */
const previous = (row: FeedbackRow) =>
  Object.fromEntries([...METRICS, "comment" as const].map((field) => [field, row[field]]))
