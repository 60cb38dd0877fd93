import { assertMayDo, Deed } from "./deeds"
import { invalid, money, refuse } from "./refusals"
import {
  dueAt,
  HOUR_MS,
  Happening,
  INFORMATION_HOURS,
  Informant,
  nameOf,
  OfferKind,
  OFFERS_MAX,
  Outcome,
  Party,
  Payer,
  Visibility,
} from "./rules"
import type { ComplaintRow, DecisionRow } from "./storage"

/** Amounts in minor units; `left` is what of the slice, and of this complaint, can go back at most. */
export type Ruling = { outcome: Outcome; amount: number; payer: Payer | null; left: number }
/** What somebody does, with what it takes. The words become a message. */
export type Doing = { body?: string | null } & (
  | { deed: "offer"; kind: OfferKind; amount: number | null; left: number }
  | { deed: "reject" | "accept" | "decline" | "escalate" | "withdraw" }
  | { deed: "appeal"; by: Party }
  | { deed: "assign"; assignee_id: string | null }
  | { deed: "request_information"; from: Informant }
  | ({ deed: "resolve" | "decide_appeal" } & Ruling)
)

type Step = {
  happening: Happening
  to?: ComplaintRow["status"]
  by_system?: true
  details?: object
}
export type NewDecision = Pick<DecisionRow, "kind" | "outcome" | "amount" | "payer">
/** What is to be written: changes of the row, history, who reads the words, what happens to money. */
export type Plan = {
  changes: Partial<ComplaintRow>
  steps: Step[]
  visibility: Visibility
  decision: NewDecision | null
}

const ASKED: Record<Informant, Visibility> = {
  buyer: "merchant_and_buyer",
  seller: "merchant_and_seller",
  both: "all",
}

/** @throws MedusaError when the complaint, or the amount, does not allow it */
export function planOf(complaint: ComplaintRow, doing: Doing, now: Date): Plan {
  assertMayDo(doing.deed, complaint, now)
  // The deed is the key, so each maker is given its own kind of doing.
  const make = MAKE[doing.deed] as (complaint: ComplaintRow, doing: never, now: Date) => Made
  return { visibility: "all", decision: null, ...make(complaint, doing as never, now) }
}

type Made = Pick<Plan, "changes" | "steps"> & Partial<Plan>
type Make<D extends Deed> = (complaint: ComplaintRow, doing: Doing & { deed: D }, now: Date) => Made

const became = (happening: Happening, to: ComplaintRow["status"], details?: object): Made => ({
  changes: {},
  steps: [{ happening, to, details }],
})

const MAKE: { [D in Deed]: Make<D> } = {
  offer(complaint, { kind, amount, left }, now) {
    if (kind === "refund") assertWithin(complaint, amount ?? 0, left)
    else if (amount !== null) throw invalid(`A ${kind} has no amount; accepted: a refund with one`)
    return {
      ...became("offered", "offer_made", { kind, amount }),
      changes: {
        ...{ offer_kind: kind, offer_amount: amount, offered_at: now },
        offers_made: complaint.offers_made + 1,
      },
    }
  },
  reject: () => became("rejected", "rejected"),
  accept: ({ offer_kind, offer_amount }) => ({
    ...became("accepted", "accepted", { kind: offer_kind, amount: offer_amount }),
    decision: offer_amount
      ? { kind: "offer", outcome: null, amount: offer_amount, payer: "seller" }
      : null,
  }),
  decline: ({ offers_made }, _, now) =>
    offers_made < OFFERS_MAX
      ? became("declined", "declined")
      : {
          changes: { escalated_at: now },
          steps: [
            { happening: "declined" },
            { happening: "escalated", to: "escalated", by_system: true },
          ],
        },
  escalate: (_, __, now) => ({
    ...became("escalated", "escalated"),
    changes: { escalated_at: now },
  }),
  withdraw: () => became("withdrawn", "withdrawn"),
  appeal: (_, { by }, now) => ({
    ...became("appealed", "appealed", { by }),
    changes: { appealed_by: by, appealed_at: now },
  }),
  assign: ({ status }, { assignee_id }) => ({
    changes: { assignee_id },
    steps: [{ happening: "assigned", details: { assignee_id }, ...underReview(status) }],
    visibility: "internal",
  }),
  request_information: ({ status }, { from }, now) => ({
    changes: {
      information_from: from,
      information_due_at: new Date(now.getTime() + INFORMATION_HOURS * HOUR_MS),
    },
    steps: [{ happening: "information_requested", details: { from }, ...underReview(status) }],
    visibility: ASKED[from],
  }),
  resolve: (complaint, ruling, now) => ({
    ...decided(complaint, ruling, "resolution"),
    ...became("resolved", "resolved", detailsOf(ruling)),
    changes: { ...rulingOf(ruling), resolved_at: now, ...NOTHING_ASKED },
  }),
  decide_appeal: (complaint, ruling) => ({
    ...decided(complaint, ruling, "appeal"),
    ...became("finalised", "final", detailsOf(ruling)),
    changes: { ...rulingOf(ruling), ...NOTHING_ASKED },
  }),
}

export const NOTHING_ASKED = { information_from: null, information_due_at: null }

/** The merchant who takes it on, or asks, has begun to look into it. */
const underReview = (status: ComplaintRow["status"]) =>
  status === "escalated" ? { to: "under_review" as const } : {}

const rulingOf = ({ outcome, amount, payer }: Ruling) => ({ outcome, amount, payer })
const detailsOf = ({ outcome, amount, payer }: Ruling) => ({ outcome, amount, payer })

/** Whoever wins gets nothing, a part, or all; an amount needs somebody who pays it. */
function decided(complaint: ComplaintRow, ruling: Ruling, kind: "resolution" | "appeal") {
  const { outcome, amount, payer, left } = ruling
  if (outcome === "for_seller" && amount > 0) {
    throw invalid("Field 'amount' accepts 0 when the decision is for the seller")
  }
  if (outcome === "split" && amount >= left) {
    const most = money(left, complaint)
    throw refuse(`A split gives a part back, more than 0 and less than ${most}; all is for_buyer`)
  }
  if (outcome === "split" || amount > 0) assertWithin(complaint, amount, left)
  if (amount > 0 && !payer) throw invalid("Field 'payer' accepts seller or merchant")
  return { decision: { kind, outcome, amount, payer: payer ?? "seller" } as NewDecision }
}

/** @throws MedusaError not_allowed that names what is left */
export function assertWithin(complaint: ComplaintRow, amount: number, left: number): void {
  if (amount > 0 && amount <= left) return
  const most = money(left, complaint)
  throw refuse(
    `${nameOf(complaint)} can give back at most ${most}; ${money(amount, complaint)} is ` +
      (amount > left ? "too much" : "too little")
  )
}

/** What follows from the new status. */
export const consequencesOf = (status: ComplaintRow["status"], now: Date) => ({
  due_at: dueAt(status, now),
})
