import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { DIFFERENCE_KINDS } from "../../../modules/ledger/reconciliation-rules"
import { HOLD_KINDS, LEDGER_ACCOUNTS, LEDGER_TYPES } from "../../../modules/ledger/rules"
import { AdminSellerName } from "../people-schemas"

const amount = z.number()
const count = z.number().int()

/** One leg of a booking; legs with the same `transaction_id` sum to zero. */
export const AdminLedgerEntry = entity("AdminLedgerEntry", {
  id: z.string(),
  number: z.number().int().describe("The order in which entries were written"),
  transaction_id: z.string(),
  cause: z.string().describe("What set it off; the same cause is booked once"),
  type: z.enum(LEDGER_TYPES),
  account: z.enum(LEDGER_ACCOUNTS),
  seller_id: z.string().nullable(),
  seller: AdminSellerName.nullish(),
  order_id: z.string().nullable(),
  order_display_id: z.number().int().nullable().describe("The order's number, as people know it"),
  seller_order_id: z.string().nullable(),
  refund_id: z.string().nullable(),
  payout_id: z.string().nullable(),
  currency_code: z.string(),
  amount,
  note: z.string().nullable(),
  actor_id: z.string().nullable().describe("The user who made an adjustment"),
  occurred_at: moment,
  created_at: moment,
})

const figures = {
  pending: amount.describe("Not delivered, or not for long enough"),
  held: amount.describe("Waits for the end of a complaint, return, violation or hold"),
  available: amount.describe("The next payout; negative when the seller owes"),
  in_transit: amount.describe("Claimed by a payout that is under way"),
  paid_out: amount.describe("What went out so far; it is part of no balance any more"),
}

/** What a seller has in a currency. */
export const AdminBalance = entity("AdminBalance", {
  seller_id: z.string(),
  seller: AdminSellerName.nullable(),
  currency_code: z.string(),
  ...figures,
})

/** What all sellers asked for have in a currency. */
export const AdminBalanceTotal = entity("AdminBalanceTotal", {
  currency_code: z.string(),
  ...figures,
})

/** What the merchant earned from sellers on a day of UTC. */
export const AdminIncome = entity("AdminIncome", {
  day: z.iso.date(),
  currency_code: z.string(),
  commission: amount,
  auction_fee: amount,
})

/** A reason for which money waits: of a slice, or, without one, of everything of a seller. */
export const AdminPayoutHold = entity("AdminPayoutHold", {
  id: z.string(),
  kind: z.enum(HOLD_KINDS),
  reference_id: z
    .string()
    .describe("The complaint, return or violation; for a manual hold its own id"),
  seller_id: z.string(),
  seller: AdminSellerName.nullish(),
  seller_order_id: z.string().nullable(),
  reason: z.string().nullable(),
  opened_by: z.string().nullable(),
  opened_at: moment,
  released_by: z.string().nullable(),
  released_at: moment.nullable(),
})

/** One comparison of the ledger with orders, payments and payouts. */
export const AdminReconciliation = entity("AdminReconciliation", {
  id: z.string(),
  started_at: moment,
  finished_at: moment.nullable(),
  orders_checked: count,
  entries_checked: count,
  difference_count: count,
})

/** Something that does not agree. */
export const AdminLedgerDifference = entity("AdminLedgerDifference", {
  id: z.string(),
  kind: z.enum(DIFFERENCE_KINDS),
  reference_id: z.string().describe("The order, transaction, payout or seller that it is about"),
  currency_code: z.string(),
  expected: amount,
  found: amount,
})
