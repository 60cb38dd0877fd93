import { assertMayBecome, mayBecome } from "../../lib/lifecycle"
import { refuse } from "./refusals"
import {
  COMPLAINT_LIFECYCLE,
  ComplaintStatus,
  isOver,
  nameOf,
  OFFERS_MAX,
  Party,
  SELLER_ANSWERS_HOURS,
} from "./rules"
import type { ComplaintRow } from "./storage"

/** What of a complaint decides who may do what. */
export type Standing = Pick<
  ComplaintRow,
  "number" | "status" | "due_at" | "offers_made" | "appealed_by"
>

type Rule = {
  by: readonly (Party | "merchant")[]
  /** What it makes of the complaint; null when it stays what it is. */
  to: ComplaintStatus | null
  /** A limit beside the table of what may follow what; null when nothing is in the way. */
  hindrance?: (complaint: Standing, now: Date) => string | null
}

const shown = (at: Date | null) => at && new Date(at).toISOString()

const noMoreOffers = ({ offers_made }: Standing) =>
  offers_made >= OFFERS_MAX
    ? `had ${OFFERS_MAX} offers, and no more are accepted; it can be rejected`
    : null

/** The store has its time, unless the job that ends it is late. */
const storeHasTime = ({ status, due_at }: Standing, now: Date) =>
  status === "awaiting_seller" && due_at && new Date(due_at) > now
    ? `waits for the store, which has ${SELLER_ANSWERS_HOURS} hours; it can be escalated from ${shown(due_at)}`
    : null

const appealIsOver = ({ due_at }: Standing, now: Date) =>
  due_at && new Date(due_at) <= now ? `could be appealed until ${shown(due_at)}` : null

const notBeforeMerchant = ({ status }: Standing) =>
  ["escalated", "under_review", "appealed"].includes(status)
    ? null
    : `is ${status}; information can be requested while it is escalated, under_review or appealed`

const hasEnded = ({ status }: Standing) =>
  isOver(status) ? `is ${status}; only one that goes on can be assigned` : null

/** What people do about a complaint. What the clock does is in `TIMERS`. */
export const DEEDS = {
  offer: { by: ["seller"], to: "offer_made", hindrance: noMoreOffers },
  reject: { by: ["seller"], to: "rejected" },
  accept: { by: ["buyer"], to: "accepted" },
  // Of the last offer, it is "escalated".
  decline: { by: ["buyer"], to: "declined" },
  escalate: { by: ["buyer"], to: "escalated", hindrance: storeHasTime },
  withdraw: { by: ["buyer"], to: "withdrawn" },
  appeal: { by: ["buyer", "seller"], to: "appealed", hindrance: appealIsOver },
  assign: { by: ["merchant"], to: null, hindrance: hasEnded },
  request_information: { by: ["merchant"], to: null, hindrance: notBeforeMerchant },
  resolve: { by: ["merchant"], to: "resolved" },
  decide_appeal: { by: ["merchant"], to: "final", hindrance: notAppealed },
} as const satisfies Record<string, Rule>
export type Deed = keyof typeof DEEDS
const ALL = Object.keys(DEEDS) as Deed[]

/** A resolution becomes final by itself, too, but not by an answer to no appeal. */
function notAppealed({ status }: Standing) {
  return status === "resolved" ? "is not appealed; it becomes final by itself" : null
}

/** What a party, or the merchant, may do now. */
export const deedsOf = (who: Party | "merchant", complaint: Standing, now: Date): Deed[] =>
  ALL.filter((deed) => {
    const { by, to, hindrance }: Rule = DEEDS[deed]
    return (
      by.includes(who) &&
      (to === null || mayBecome(COMPLAINT_LIFECYCLE, complaint.status, to)) &&
      !hindrance?.(complaint, now)
    )
  })

/**
 * @throws MedusaError not_allowed (400) that lists what may follow, or names the limit
 */
export function assertMayDo(deed: Deed, complaint: Standing, now: Date): void {
  const { to, hindrance }: Rule = DEEDS[deed]
  if (to) assertMayBecome(COMPLAINT_LIFECYCLE, nameOf(complaint), complaint.status, to)
  const why = hindrance?.(complaint, now)
  if (why) throw refuse(`${nameOf(complaint)} ${why}`)
}
