import { z } from "@medusajs/framework/zod"
import { listParams, oneOrMore, period, search } from "../../../lib/query-params"
import { DIFFERENCE_KINDS } from "../../../modules/ledger/reconciliation-rules"
import { oneOrMoreTexts } from "../../seller/auctions/validators"
import { HOLD_KINDS, LEDGER_ACCOUNTS, LEDGER_TYPES } from "../../../modules/ledger/rules"
import { BALANCE_FIGURES } from "../../../workflows/ledger/read-balances"

export const NOTE_LENGTH_MIN = 3
export const NOTE_LENGTH_MAX = 500
export const KEY_LENGTH_MAX = 128
const INCOME_DAYS_MAX = 366

const id = z.string().min(1).max(64)
const note = z.string().trim().min(NOTE_LENGTH_MIN).max(NOTE_LENGTH_MAX)
const currency = z
  .string()
  .regex(/^[A-Za-z]{3}$/, { error: 'A currency has three letters, like "usd"' })
  .transform((code) => code.toLowerCase())
/** Stores and currencies that a list can be asked for at once. */
const CHOICES_MAX = 100
const idOrMore = oneOrMoreTexts(id, CHOICES_MAX).optional()
const currencyOrMore = oneOrMoreTexts(currency, CHOICES_MAX).optional()

/** What both surfaces can ask a list of entries for. */
export const entryListParams = listParams({
  limit: 50,
  order: "-number",
  orderable: ["number", "occurred_at"],
}).extend({
  type: oneOrMore(LEDGER_TYPES),
  currency_code: currencyOrMore,
  order_id: id.optional(),
  payout_id: id.optional(),
  occurred_at: period,
})

export const AdminListLedgerEntries = entryListParams.extend({
  q: search,
  account: oneOrMore(LEDGER_ACCOUNTS),
  seller_id: idOrMore,
  seller_order_id: id.optional(),
  transaction_id: id.optional(),
})

export const AdminListBalances = listParams({
  order: "-available",
  orderable: BALANCE_FIGURES,
}).extend({ seller_id: idOrMore, currency_code: currencyOrMore })
export type AdminListBalances = z.infer<typeof AdminListBalances>

export const AdminListIncome = z
  .object({ days: z.coerce.number().int().min(1).max(INCOME_DAYS_MAX).default(30) })
  .strict()

export const AdminListHolds = listParams({
  order: "-opened_at",
  orderable: ["opened_at", "released_at"],
}).extend({
  kind: oneOrMore(HOLD_KINDS),
  seller_id: idOrMore,
  seller_order_id: id.optional(),
  is_open: z
    .enum(["true", "false"])
    .optional()
    .describe("Those that keep money waiting now, or those that are over"),
})

export const AdminOpenHold = z
  .object({ seller_id: id.nullish(), seller_order_id: id.nullish(), reason: note })
  .strict()
  .refine(({ seller_id, seller_order_id }) => seller_id || seller_order_id, {
    error: "A hold needs a seller_id, a seller_order_id or both",
  })
export type AdminOpenHold = z.infer<typeof AdminOpenHold>

export const AdminAdjust = z
  .object({
    seller_id: id,
    currency_code: currency,
    amount: z
      .number()
      .min(-1_000_000_000)
      .max(1_000_000_000)
      .refine((amount) => amount !== 0, { error: "An adjustment is more or less than 0" })
      .describe("Major units; positive is given to the seller"),
    note: note.describe("The seller reads it"),
    idempotency_key: z.string().trim().min(1).max(KEY_LENGTH_MAX).optional(),
  })
  .strict()
export type AdminAdjust = z.infer<typeof AdminAdjust>

export const AdminListReconciliations = listParams({
  order: "-started_at",
  orderable: ["started_at", "difference_count"],
})

export const AdminListDifferences = listParams({
  limit: 50,
  order: "kind",
  orderable: ["kind", "reference_id"],
}).extend({ kind: oneOrMore(DIFFERENCE_KINDS) })
