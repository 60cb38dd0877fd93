import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { LEDGER_TYPES } from "../../../modules/ledger/rules"

const amount = z.number()
const text = z.string().nullable()

/** What the store has in one currency. */
export const SellerBalance = entity("SellerBalance", {
  currency_code: z.string(),
  pending: amount.describe("Not delivered, or not for long enough"),
  held: amount.describe("Waits for the end of a complaint, a return or a hold"),
  available: amount.describe("The next payout; below 0 when the store owes"),
  in_transit: amount.describe("On its way to the store"),
  paid_out: amount.describe("What went out so far; it is part of no balance any more"),
})

/** A line of the statement of a payout. */
export const SellerPayoutEntry = entity("SellerPayoutEntry", {
  id: z.string(),
  number: z.number().int().describe("The order in which entries were written"),
  type: z.enum(LEDGER_TYPES),
  order_id: text,
  order_display_id: z.number().int().nullable().describe("The order's number as people know it"),
  seller_order_id: text,
  refund_id: text,
  currency_code: z.string(),
  amount: amount.describe("Below 0 for what was taken"),
  note: text,
  occurred_at: moment,
})

/** A line of the store's statement. */
export const SellerLedgerEntry = entity("SellerLedgerEntry", {
  ...SellerPayoutEntry.shape,
  payout_id: text.describe("The payout that took it along, or that it tells of"),
})
