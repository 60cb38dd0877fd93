import { z } from "@medusajs/framework/zod"
import { listParams, oneOrMore, period, search } from "../../../lib/query-params"
import {
  PAYOUT_REASON_LENGTH_MAX,
  PAYOUT_REASON_LENGTH_MIN,
  REFERENCE_LENGTH_MAX,
} from "../../../modules/ledger/payout-rules"
import { PAYOUT_PROVIDERS, PAYOUT_STATUSES } from "../../../modules/ledger/rules"
import { oneOrMoreTexts } from "../../seller/auctions/validators"

/** Stores and currencies that a list can be asked for at once. */
const CHOICES_MAX = 100

const id = z.string().min(1).max(64)
const currency = z
  .string()
  .regex(/^[A-Za-z]{3}$/)
  .transform((code) => code.toLowerCase())

/** What both surfaces can ask a list of payouts for. */
export const payoutListParams = listParams({
  order: "-created_at",
  orderable: ["created_at", "number", "paid_at"],
}).extend({
  q: search,
  status: oneOrMore(PAYOUT_STATUSES),
  provider: oneOrMore(PAYOUT_PROVIDERS),
  currency_code: oneOrMoreTexts(currency, CHOICES_MAX).optional(),
  created_at: period,
})

export const AdminListPayouts = payoutListParams.extend({
  seller_id: oneOrMoreTexts(id, CHOICES_MAX).optional(),
})

export const AdminRunPayouts = z
  .object({ seller_id: id.nullish(), currency_code: currency.nullish() })
  .strict()
export type AdminRunPayouts = z.infer<typeof AdminRunPayouts>

export const AdminCompletePayout = z
  .object({ reference: z.string().trim().min(1).max(REFERENCE_LENGTH_MAX) })
  .strict()
export type AdminCompletePayout = z.infer<typeof AdminCompletePayout>

export const AdminFailPayout = z
  .object({
    reason: z
      .string()
      .trim()
      .min(PAYOUT_REASON_LENGTH_MIN)
      .max(PAYOUT_REASON_LENGTH_MAX)
      .describe("The seller reads it"),
  })
  .strict()
export type AdminFailPayout = z.infer<typeof AdminFailPayout>
