import { MedusaContainer } from "@medusajs/framework/types"
import { ComplaintReason, Wish } from "../../modules/complaint/rules"
import { actOnComplaintWorkflow } from "../../workflows/complaint/act-on-complaint"
import { advanceComplaintWorkflow } from "../../workflows/complaint/advance-complaint"
import { openComplaintWorkflow } from "../../workflows/complaint/open-complaint"
import { aClock } from "./clock"
import { find } from "./find"

type DemoComplaint = {
  /** Of the order, see `data/orders.ts`. */
  order: string
  handle: string
  days_ago: number
  reason: ComplaintReason
  wish: Wish
  amount?: number
  body: string
  /** What the store said to it, a day later; without it, the store says nothing. */
  offer?: { amount: number; body: string }
}

/** One that the store ignored and the merchant has to decide, one with an offer, and a new one. */
const COMPLAINTS: DemoComplaint[] = [
  {
    ...{ order: "dinner-of-lucas", handle: "atlas-clay", days_ago: 5 },
    ...{ reason: "not_as_described", wish: "refund" },
    body: "The cups are shown in coral, but these are much closer to brown.",
  },
  {
    ...{ order: "rug-for-grace", handle: "nomad-weave", days_ago: 3 },
    ...{ reason: "damaged", wish: "partial_refund", amount: 60 },
    body: "One corner of the rug came frayed. I would like to keep it for a fair price.",
    offer: { amount: 40, body: "We are sorry about the corner. Would 40 dollars back be fair?" },
  },
  {
    ...{ order: "present-of-emma", handle: "nomad-weave", days_ago: 1 },
    ...{ reason: "not_received", wish: "refund" },
    body: "Tracking has not moved since the scarf was sent. The birthday is on Friday.",
  },
]
const HOURS_TO_OFFER = 26
const HOURS_OF_SILENCE = 73

/** Disputes at every stage that somebody in the demo can do something about. */
export async function seedComplaints(container: MedusaContainer) {
  for (const demo of COMPLAINTS) await seedComplaint(container, demo)
}

async function seedComplaint(container: MedusaContainer, demo: DemoComplaint) {
  type Order = { id: string; customer_id: string }
  const fields = ["id", "customer_id"]
  const filters = { metadata: { demo: demo.order } }
  const order = await find<Order>(container, "order", filters, fields)
  const seller = await find(container, "seller", { handle: demo.handle })
  if (!order || !seller) return
  const share = { order_id: order.id, seller_id: seller.id }
  if (await find(container, "complaint", share)) return
  const { customer_id } = order
  const { days_ago, reason, wish, amount, body, offer } = demo
  const clock = aClock({ days_ago })
  try {
    const { result } = await openComplaintWorkflow(container).run({
      input: { ...share, customer_id, reason, wish, amount, body, now: new Date() },
    })
    const { id } = result.complaint
    if (offer) {
      clock.forward(HOURS_TO_OFFER)
      await makeOffer(container, { id, seller_id: seller.id }, offer)
    } else {
      clock.forward(HOURS_OF_SILENCE)
      await advanceComplaintWorkflow(container).run({ input: { id, now: new Date() } })
    }
  } finally {
    clock.restore()
  }
}

type Offer = NonNullable<DemoComplaint["offer"]>
async function makeOffer(
  container: MedusaContainer,
  ref: { id: string; seller_id: string },
  { amount, body }: Offer
) {
  type Member = { id: string; user_id: string }
  const filters = { seller_id: ref.seller_id, role: "owner" }
  const owner = await find<Member>(container, "seller_member", filters, ["id", "user_id"])
  await actOnComplaintWorkflow(container).run({
    input: {
      ...{ ref, who: "seller", who_id: owner!.user_id, seller_id: ref.seller_id },
      ...{ doing: { deed: "offer", kind: "refund", amount, body }, now: new Date() },
    },
  })
}
