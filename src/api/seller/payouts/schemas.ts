import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { PAYOUT_PROVIDERS, PAYOUT_STATUSES } from "../../../modules/ledger/rules"
import { SellerPayoutEntry } from "../ledger/schemas"

const text = z.string().nullable()
const momentOrNone = moment.nullable()

/** Money on its way to the store, or that has arrived. */
export const SellerPayout = entity("SellerPayout", {
  id: z.string(),
  number: z.number().int(),
  seller_id: z.string(),
  currency_code: z.string(),
  amount: z.number(),
  entry_count: z.number().int(),
  status: z.enum(PAYOUT_STATUSES),
  provider: z.enum(PAYOUT_PROVIDERS),
  destination: text.describe("Where it goes, masked"),
  reference: text.describe("What the provider or the merchant's bank calls it"),
  failure: text.describe("Why it did not arrive"),
  created_at: moment,
  sent_at: momentOrNone,
  paid_at: momentOrNone,
  failed_at: momentOrNone,
  reversed_at: momentOrNone,
})

/** A payout with the statement of what it was made of. */
export const SellerPayoutDetail = entity("SellerPayoutDetail", {
  ...SellerPayout.shape,
  entries: z.array(SellerPayoutEntry),
})
