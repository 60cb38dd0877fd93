import { MedusaContainer } from "@medusajs/framework/types"
import { fromMinor } from "../../../lib/money"
import { COMPLAINT_MODULE } from "../../../modules/complaint"
import { ComplaintEvents, ComplaintHappened } from "../../../modules/complaint/events"
import { Happening, Informant } from "../../../modules/complaint/rules"
import ComplaintModuleService from "../../../modules/complaint/service"
import type { ComplaintRow, EventRow } from "../../../modules/complaint/storage"
import { NewNotice, Recipient } from "../../../modules/notice/telling"
import { customersOf, queryOf, staff, storeOf, toEach } from "./people"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"

type Happened = Pick<ComplaintHappened, "event_id">
type Told = { complaint: ComplaintRow; event: EventRow; facts: ReturnType<typeof factsOf> }
/** Whom a happening concerns; each is told in their own words. */
type People = { buyer: Recipient[]; store: Recipient[]; merchant: Recipient[] }
type Say = (told: Told, people: People) => NewNotice[]

const complaintsOf = (container: MedusaContainer) =>
  container.resolve<ComplaintModuleService>(COMPLAINT_MODULE)

const factsOf = (complaint: ComplaintRow, seller_name: string) => ({
  ...{ complaint_id: complaint.id, complaint_number: complaint.number },
  ...{ order_id: complaint.order_id, order_number: complaint.display_id },
  ...{ seller_order_id: complaint.seller_order_id, seller_id: complaint.seller_id, seller_name },
  ...{ customer_name: complaint.customer_name ?? "", reason: complaint.reason },
})

const moneyOf = ({ decimals, currency_code }: ComplaintRow, minor: number | null) =>
  minor ? { amount: fromMinor(minor, decimals), currency_code } : null
const moment = (at: Date | null) => at && new Date(at).toISOString()

/** What came of it: the decision, and how long it can be appealed. */
const rulingOf = (complaint: ComplaintRow) => ({
  outcome: complaint.outcome ?? "for_seller",
  refund: moneyOf(complaint, complaint.amount),
  appeal_by: moment(complaint.due_at),
})

const SAY: Partial<Record<Happening, Say>> = {
  opened: ({ complaint, event, facts }, { store, merchant }) => [
    ...toEach(store, {
      key: "store_complaint_opened",
      event_key: keyOf(event),
      facts: { ...facts, answer_by: moment(complaint.due_at ?? event.occurred_at)! },
    }),
    ...toEach(merchant, { key: "merchant_complaint_opened", event_key: keyOf(event), facts }),
  ],
  offered: ({ complaint, event, facts }, { buyer }) =>
    // An offer that was answered in the meantime is no news.
    complaint.status !== "offer_made" || !complaint.due_at
      ? []
      : toEach(buyer, {
          key: "complaint_offer",
          event_key: keyOf(event),
          facts: {
            ...facts,
            kind: complaint.offer_kind ?? "other",
            offer: moneyOf(complaint, complaint.offer_amount),
            answer_by: moment(complaint.due_at)!,
          },
        }),
  rejected: ({ complaint, event, facts }, { buyer }) =>
    complaint.status !== "rejected" || !complaint.due_at
      ? []
      : toEach(buyer, {
          key: "complaint_rejected",
          event_key: keyOf(event),
          facts: { ...facts, answer_by: moment(complaint.due_at)! },
        }),
  accepted: (told, { store }) => answered(told, store, true),
  declined: (told, { store }) => answered(told, store, false),
  escalated: ({ complaint, event, facts }, { buyer, store, merchant }) => {
    const by_silence = complaint.is_escalated_by_silence
    const event_key = keyOf(event)
    return [
      ...toEach(buyer, { key: "complaint_escalated", event_key, facts: { ...facts, by_silence } }),
      ...toEach(store, {
        ...{ key: "store_complaint_escalated", event_key, facts: { ...facts, by_silence } },
      }),
      ...toEach(merchant, { key: "merchant_complaint_escalated", event_key, facts }),
    ]
  },
  information_requested: ({ complaint, event, facts }, { buyer, store }) => {
    // Whom it was, the history knows; the row may have been answered since.
    const asked = (event.details as { from?: Informant } | null)?.from
    if (!complaint.information_due_at) return []
    const told = {
      event_key: keyOf(event),
      facts: { ...facts, answer_by: moment(complaint.information_due_at)! },
    }
    return [
      ...(asked === "seller" ? [] : toEach(buyer, { key: "complaint_information", ...told })),
      ...(asked === "buyer" ? [] : toEach(store, { key: "store_complaint_information", ...told })),
    ]
  },
  resolved: ({ complaint, event, facts }, { buyer, store }) => {
    const told = { event_key: keyOf(event), facts: { ...facts, ...rulingOf(complaint) } }
    return [
      ...toEach(buyer, { key: "complaint_resolved", ...told }),
      ...toEach(store, { key: "store_complaint_resolved", ...told }),
    ]
  },
  appealed: ({ complaint, event, facts }, { buyer, store, merchant }) => {
    const event_key = keyOf(event)
    const by_buyer = complaint.appealed_by === "buyer"
    return [
      ...(by_buyer ? [] : toEach(buyer, { key: "complaint_appealed", event_key, facts })),
      ...(by_buyer ? toEach(store, { key: "store_complaint_appealed", event_key, facts }) : []),
      ...toEach(merchant, {
        key: "merchant_complaint_appealed",
        event_key,
        facts: { ...facts, by: complaint.appealed_by ?? "buyer" },
      }),
    ]
  },
  // Nobody has to hear that nobody appealed.
  finalised: ({ complaint, event, facts }, { buyer, store }) => {
    if (!complaint.appealed_at) return []
    const told = { event_key: keyOf(event), facts: { ...facts, ...rulingOf(complaint) } }
    return [
      ...toEach(buyer, { key: "complaint_final", ...told }),
      ...toEach(store, { key: "store_complaint_final", ...told }),
    ]
  },
  withdrawn: (told, { store }) => closed(told, store, "withdrawn"),
  expired: (told, { store }) => closed(told, store, "expired"),
}

const keyOf = ({ id }: EventRow) => `complaint:${id}`

const answered = ({ complaint, event, facts }: Told, store: Recipient[], is_accepted: boolean) =>
  toEach(store, {
    key: "store_complaint_answered",
    event_key: keyOf(event),
    facts: { ...facts, is_accepted, offer: moneyOf(complaint, complaint.offer_amount) },
  })

const closed = ({ event, facts }: Told, store: Recipient[], status: "withdrawn" | "expired") =>
  toEach(store, {
    key: "store_complaint_closed",
    event_key: keyOf(event),
    facts: { ...facts, status },
  })

const tell: Tell<Happened> = async (container, { event_id }) => {
  const complaints = complaintsOf(container)
  const [event] = await complaints.listComplaintEvents({ id: event_id }, { take: 1 })
  const say = event && SAY[event.happening]
  if (!say) return []
  const complaint = await complaints.find({ id: event.complaint_id })
  const { data: sellers } = await queryOf(container).graph({
    entity: "seller",
    fields: ["name"],
    filters: { id: complaint.seller_id },
  })
  const [customers, store, merchant] = await Promise.all([
    customersOf(container, [complaint.customer_id]),
    storeOf(container, complaint.seller_id, "support"),
    staff(container),
  ])
  const facts = factsOf(complaint, sellers[0]?.name ?? "")
  return say({ complaint, event, facts }, { buyer: [...customers.values()], store, merchant })
}

async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const events = await complaintsOf(container).listComplaintEvents(
    { occurred_at: { $gte: since, $lt: until } },
    { select: ["id", "happening"], take: MISSED_MAX, order: { number: "ASC" } }
  )
  return events.map(({ id, happening }) => ({
    name: `complaint.${happening}`,
    data: { event_id: id },
  }))
}

/** What happens in disputes: the buyer, the store and the merchant, each of what concerns them. */
export const complaintTeller: Teller = {
  name: "complaint",
  tells: {
    [ComplaintEvents.OPENED]: tell,
    [ComplaintEvents.OFFERED]: tell,
    [ComplaintEvents.REJECTED]: tell,
    [ComplaintEvents.ACCEPTED]: tell,
    [ComplaintEvents.DECLINED]: tell,
    [ComplaintEvents.ESCALATED]: tell,
    [ComplaintEvents.INFORMATION_REQUESTED]: tell,
    [ComplaintEvents.RESOLVED]: tell,
    [ComplaintEvents.APPEALED]: tell,
    [ComplaintEvents.FINALISED]: tell,
    [ComplaintEvents.WITHDRAWN]: tell,
    [ComplaintEvents.EXPIRED]: tell,
  },
  missed,
}
