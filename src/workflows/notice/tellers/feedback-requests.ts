import { MedusaContainer } from "@medusajs/framework/types"
import { FEEDBACK_MODULE } from "../../../modules/feedback"
import { FeedbackEvents, FeedbackRequested } from "../../../modules/feedback/events"
import { DAY_MS, hindranceToRate, rateUntil, REQUEST_DAYS } from "../../../modules/feedback/rules"
import FeedbackModuleService from "../../../modules/feedback/service"
import { findOpenComplaint } from "../../complaint/find-open-complaint"
import { customersOf, queryOf, toEach } from "./people"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"

type Slice = {
  id: string
  order_id: string
  seller_id: string
  display_id: number
  customer_id: string | null
  status: string
  seller: { name: string } | null
  changes: { to: string; created_at: Date | string }[]
}

const FIELDS = [
  ...["id", "order_id", "seller_id", "display_id", "customer_id", "status", "seller.name"],
  ...["changes.to", "changes.created_at"],
]

/** A buyer is asked about a store's share that can be rated now, and was not. */
const tellRequested: Tell<FeedbackRequested> = async (container, { seller_order_id }, now) => {
  const { data } = await queryOf(container).graph({
    entity: "seller_order",
    fields: FIELDS,
    filters: { id: seller_order_id },
  })
  // The link adds the seller to what the generated types know of a slice.
  const [slice] = data as unknown as (Slice | undefined)[]
  if (!slice?.customer_id || !slice.seller) return []
  const { order_id, seller_id, display_id, status } = slice
  const times = slice.changes.flatMap(({ to, created_at }) =>
    to === "delivered" ? [new Date(created_at).getTime()] : []
  )
  const delivered_at = times.length ? new Date(Math.min(...times)) : null
  const complaint = await findOpenComplaint(container, { order_id, seller_id })
  const deal = { display_id, status, delivered_at, complaint: complaint?.number ?? null }
  if (!delivered_at || hindranceToRate(deal, now)) return []
  const [given] = await container
    .resolve<FeedbackModuleService>(FEEDBACK_MODULE)
    .listFeedbacks({ kind: "seller", order_id, seller_id }, { take: 1, select: ["id"] })
  if (given) return []
  const buyers = [...(await customersOf(container, [slice.customer_id])).values()]
  // Who has no account cannot rate.
  return toEach(
    buyers.filter(({ type }) => type === "customer"),
    {
      ...{ key: "feedback_request", event_key: `feedback_request:${seller_order_id}` },
      facts: {
        ...{ seller_id, seller_name: slice.seller.name, order_id, order_number: display_id },
        ...{ seller_order_id, rate_until: rateUntil(delivered_at).toISOString() },
      },
    }
  )
}

/** Deliveries that are just so old. */
async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const before = (at: Date) => new Date(at.getTime() - REQUEST_DAYS * DAY_MS)
  const { data } = await queryOf(container).graph({
    entity: "seller_order_change",
    fields: ["seller_order_id"],
    filters: { to: "delivered", created_at: { $gte: before(since), $lt: before(until) } },
    pagination: { take: MISSED_MAX, order: { number: "ASC" } },
  })
  return data.map(({ seller_order_id }) => ({
    ...{ name: FeedbackEvents.REQUESTED, data: { seller_order_id } },
  }))
}

/**
 * Some days after a delivery the buyer is asked what it was like. Nothing but the clock says so:
 * the search finds what was delivered then, and goes on where it stopped.
 */
export const feedbackRequestTeller: Teller = {
  name: "feedback-requests",
  tells: { [FeedbackEvents.REQUESTED]: tellRequested },
  missed,
}
