import { z } from "@medusajs/framework/zod"
import { entity, moment, one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { PAYOUT_PROVIDERS } from "../../../modules/ledger/rules"

/** How the store is paid, and what is missing to be paid by Stripe. */
const SellerPayoutAccount = entity("SellerPayoutAccount", {
  is_available: z.boolean().describe("Whether the marketplace can pay through Stripe at all"),
  provider: z.enum(PAYOUT_PROVIDERS).describe("How the store is paid now"),
  is_opened: z.boolean(),
  is_ready: z.boolean(),
  destination: z.string().nullable().describe("Masked"),
  requirements: z.array(z.string()).describe("What Stripe still wants to know, in its words"),
  disabled_reason: z.string().nullable(),
  told_at: moment.nullable().describe("When Stripe last said so"),
})

export const sellerPayoutAccountDocuments = documents("Money", {
  "GET /seller/payout-account": {
    summary: "Get how the store is paid",
    answer: one("payout_account", SellerPayoutAccount),
  },
  "POST /seller/payout-account/onboarding": {
    summary: "Open an account for payouts at Stripe",
    description: `\`url\` leads to Stripe and works once: the owner goes there and comes back to the
dashboard. Refused with 400 when the marketplace pays by hand.`,
    status: 201,
    example: {},
    answer: one("url", z.string()),
  },
})
