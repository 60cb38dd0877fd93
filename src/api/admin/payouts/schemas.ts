import { z } from "@medusajs/framework/zod"
import { eachOf, entity, moment } from "../../../lib/openapi/answers"
import { PAYOUT_SKIPS } from "../../../modules/ledger/payout-rules"
import { LEDGER_TYPES, PAYOUT_PROVIDERS, PAYOUT_STATUSES } from "../../../modules/ledger/rules"
import { SellerPayout } from "../../seller/payouts/schemas"
import { AdminSellerName, AdminUserName } from "../people-schemas"

const text = z.string().nullable()
const amount = z.number()

/** A row of `GET /admin/payouts`: with the attempts to pay and the destination in full. */
export const AdminPayout = entity("AdminPayout", {
  ...SellerPayout.shape,
  attempts: z.number().int(),
  attempted_at: moment.nullable(),
  next_attempt_at: moment.nullable(),
  last_error: text,
  created_by: text,
  completed_by: text,
  seller: AdminSellerName.nullish(),
})

const entry = z
  .object({
    id: z.string(),
    number: z.number().int(),
    type: z.enum(LEDGER_TYPES),
    order_id: text,
    order_display_id: z.number().int().nullable(),
    seller_order_id: text,
    refund_id: text,
    currency_code: z.string(),
    amount,
    note: text,
    occurred_at: moment,
  })
  .strict()

/** A payout with its statement and the people behind it. */
export const AdminPayoutDetail = entity("AdminPayoutDetail", {
  ...AdminPayout.shape,
  created_by_user: AdminUserName.nullable(),
  completed_by_user: AdminUserName.nullable(),
  entries: z
    .array(entry)
    .describe("What it pays, as it was booked: at most 500 entries, the ledger lists the rest"),
})

/** How many payouts there are in each status. */
export const AdminPayoutCounts = eachOf(PAYOUT_STATUSES, z.number().int()).meta({
  id: "AdminPayoutCounts",
})

const seller = AdminSellerName.nullable()

/** What a run would do now for a seller in a currency. */
export const AdminPlannedPayout = entity("AdminPlannedPayout", {
  ...{ seller_id: z.string(), seller, currency_code: z.string() },
  provider: z.enum(PAYOUT_PROVIDERS),
  skip: z.enum(PAYOUT_SKIPS).nullable().describe("Why there would be no payout"),
  available: amount,
  held: amount,
  pending: amount,
  in_transit: amount,
})

/** What a run did. */
export const AdminPayoutRun = entity("AdminPayoutRun", {
  payouts: z.array(
    z
      .object({ id: z.string(), seller_id: z.string(), seller, currency_code: z.string(), amount })
      .strict()
  ),
  skipped: z.array(
    z
      .object({
        ...{ seller_id: z.string(), seller, currency_code: z.string() },
        reason: z.enum(PAYOUT_SKIPS),
        available: amount,
      })
      .strict()
  ),
})
