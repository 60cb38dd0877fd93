import { fromMinor } from "../../../lib/money"
import { Party } from "../../../modules/complaint/rules"

const SHOP_FIELDS = ["seller.id", "seller.name", "seller.handle", "seller.logo_url"]
const COMMON = [
  ...["id", "number", "order_id", "seller_order_id", "seller_id", "display_id"],
  ...["reason", "wish", "wished_amount", "currency_code", "line_item_ids"],
  ...["status", "version", "due_at", "opened_at", "answered_at"],
  ...["offers_made", "offer_kind", "offer_amount", "offered_at", "escalated_at"],
  ...["information_from", "information_due_at", "outcome", "amount"],
  ...["resolved_at", "appealed_by", "appealed_at", "closed_at"],
]

/** What a buyer reads of an own complaint; who bears the money is not theirs to know. */
export const STORE_COMPLAINT_FIELDS = [...COMMON, ...SHOP_FIELDS]
/** What a store reads of a complaint about it. */
export const SELLER_COMPLAINT_FIELDS = [...COMMON, "customer_name", "payer"]
export const ADMIN_COMPLAINT_FIELDS = [
  ...[...COMMON, ...SHOP_FIELDS, "customer_name", "payer", "customer_id", "assignee_id"],
  ...["is_escalated_by_silence", "is_holding"],
  ...["id", "email", "first_name", "last_name", "has_account"].map((one) => `customer.${one}`),
]

/** What the views below are made of, whatever fields were asked for. */
const NEEDED = ["decimals", "currency_code", "information_from"]
export const withNeeded = (fields: string[]) => [...new Set([...fields, ...NEEDED])]

const AMOUNTS = ["wished_amount", "offer_amount", "amount"] as const

type Row = { decimals: number; information_from?: string | null } & Record<string, unknown>

/** Rows hold minor units; answers are in major units, like the platform's. */
export function complaintView({ decimals, ...row }: Row) {
  const view: Record<string, unknown> = { ...row }
  for (const name of AMOUNTS) {
    if (row[name] !== undefined) {
      view[name] = row[name] === null ? null : fromMinor(Number(row[name]), decimals)
    }
  }
  return view
}

/** A party is told what the merchant wants of it, and not what of the other. */
export function partyView(row: Row, party: Party) {
  const { information_from, ...view } = complaintView(row)
  const is_asked = information_from === party || information_from === "both"
  return {
    ...view,
    information_from: is_asked ? party : null,
    ...(!is_asked && "information_due_at" in view && { information_due_at: null }),
  }
}
