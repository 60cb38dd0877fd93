import { MedusaContainer } from "@medusajs/framework/types"
import { FEEDBACK_MODULE } from "../../../modules/feedback"
import { FeedbackEvents, FeedbackHappened } from "../../../modules/feedback/events"
import { Happening } from "../../../modules/feedback/rules"
import FeedbackModuleService from "../../../modules/feedback/service"
import type { FeedbackEventRow, FeedbackRow } from "../../../modules/feedback/storage"
import { NewNotice } from "../../../modules/notice/telling"
import { customersOf, queryOf, storeOf, toEach } from "./people"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"
import { beginningOf } from "./ticket-people"

type Happened = Pick<FeedbackHappened, "event_id">
type Told = { row: FeedbackRow; event: FeedbackEventRow; facts: ReturnType<typeof factsOf> }
type Say = (container: MedusaContainer, told: Told) => Promise<NewNotice[]>

const feedbackOf = (container: MedusaContainer) =>
  container.resolve<FeedbackModuleService>(FEEDBACK_MODULE)

const factsOf = (row: FeedbackRow, seller_name: string | null) => ({
  ...{ feedback_id: row.id, order_id: row.order_id, order_number: row.display_id },
  ...{ seller_name, product_title: row.product_title },
})

const authorOf = async (container: MedusaContainer, { customer_id }: FeedbackRow) => [
  ...(await customersOf(container, [customer_id])).values(),
]
const keyOf = ({ id }: FeedbackEventRow) => `feedback:${id}`

const SAY: Partial<Record<Happening, Say>> = {
  given: async (container, { row, event, facts }) => {
    const { seller_id, author_name, overall: stars } = row
    // Of the merchant's own goods and of the marketplace no store has to hear, nor of what is hidden.
    if (!seller_id || !facts.seller_name || row.status === "hidden") return []
    const comment = row.comment && beginningOf(row.comment)
    const { seller_name } = facts
    return toEach(await storeOf(container, seller_id, "support"), {
      ...{ key: "store_feedback_given", event_key: keyOf(event) },
      facts: { ...facts, seller_id, seller_name, author_name, stars, comment },
    })
  },
  answered: async (container, { row, event, facts }) =>
    toEach(await authorOf(container, row), {
      ...{ key: "feedback_answered", event_key: keyOf(event) },
      facts: { ...facts, answer: beginningOf(row.answer ?? "") },
    }),
  hidden: async (container, { row, event, facts }) => {
    // Brought back in the meantime is no news.
    if (row.status !== "hidden") return []
    return toEach(await authorOf(container, row), {
      ...{ key: "feedback_hidden", event_key: keyOf(event) },
      facts: { ...facts, reason: row.hidden_reason ?? "" },
    })
  },
}

const tell: Tell<Happened> = async (container, { event_id }) => {
  const service = feedbackOf(container)
  const [event] = await service.listFeedbackEvents({ id: event_id }, { take: 1 })
  const say = event && SAY[event.happening]
  if (!say) return []
  const [row] = await service.listFeedbacks({ id: event.feedback_id }, { take: 1 })
  const { data: sellers } = await queryOf(container).graph({
    entity: "seller",
    fields: ["name"],
    filters: { id: row.seller_id ? [row.seller_id] : [] },
  })
  return await say(container, { row, event, facts: factsOf(row, sellers[0]?.name ?? null) })
}

async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const events = await feedbackOf(container).listFeedbackEvents(
    { occurred_at: { $gte: since, $lt: until } },
    { select: ["id", "happening"], take: MISSED_MAX, order: { number: "ASC" } }
  )
  return events.map(({ id, happening }) => ({
    name: `feedback.${happening}`,
    data: { event_id: id },
  }))
}

/** What buyers say: the store hears it, and the author what became of it. */
export const feedbackTeller: Teller = {
  name: "feedback",
  tells: {
    [FeedbackEvents.GIVEN]: tell,
    [FeedbackEvents.ANSWERED]: tell,
    [FeedbackEvents.HIDDEN]: tell,
  },
  missed,
}
