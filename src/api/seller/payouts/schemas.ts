import { z } from "@medusajs/framework/zod"
import { PAYOUT_PROVIDERS, PAYOUT_STATUSES } from "../../../modules/ledger/rules"

const momentOrNone = z.iso.datetime().nullable()

/** A row of `GET /seller/payouts`; the amount in major units, the destination masked. */
export const SellerPayout = z
  .object({
    id: z.string(),
    number: z.number().int(),
    seller_id: z.string(),
    currency_code: z.string(),
    amount: z.number(),
    entry_count: z.number().int(),
    status: z.enum(PAYOUT_STATUSES),
    provider: z.enum(PAYOUT_PROVIDERS),
    destination: z.string().nullable(),
    reference: z.string().nullable(),
    failure: z.string().nullable(),
    created_at: z.iso.datetime(),
    sent_at: momentOrNone,
    paid_at: momentOrNone,
    failed_at: momentOrNone,
    reversed_at: momentOrNone,
  })
  .strict()
