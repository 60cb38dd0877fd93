import { z } from "@medusajs/framework/zod"
import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import {
  AdminPayout,
  AdminPayoutCounts,
  AdminPayoutDetail,
  AdminPayoutRun,
  AdminPlannedPayout,
} from "./schemas"

const payout = one("payout", AdminPayoutDetail)

export const adminPayoutDocuments = documents(
  "Payouts",
  {
    "GET /admin/payouts": {
      summary: "List payouts",
      description: "`q` is a part of the reference, or the id of a payout.",
      answer: pageOf("payouts", AdminPayout),
    },
    "GET /admin/payouts/counts": {
      summary: "Count payouts by status",
      answer: one("counts", AdminPayoutCounts),
    },
    "GET /admin/payouts/preview": {
      summary: "Preview a payout run",
      description:
        "Who would get what from a run now; `skip` says why not. It is not divided into pages.",
      answer: one("preview", z.array(AdminPlannedPayout)),
    },
    "POST /admin/payouts/run": {
      summary: "Run payouts",
      description: `Makes payouts of what is available now: of all sellers, or of one, in all currencies
or in one. They are sent afterwards. Run twice, or two at once, it pays once.`,
      example: { seller_id: "sel_01J0000000000000000000000", currency_code: "usd" },
      answer: AdminPayoutRun,
    },
    "GET /admin/payouts/:id": { summary: "Get a payout", answer: payout },
    "POST /admin/payouts/:id/complete": {
      summary: "Complete a manual payout",
      description: "Says that the money was sent. What a provider pays, the provider completes.",
      example: { reference: "WIRE-2026-1187" },
      answer: payout,
    },
    "POST /admin/payouts/:id/fail": {
      summary: "Fail a payout",
      description: `The seller reads the reason, and the money is available again. A provider that was
asked to send it is asked first: what it has paid, or cannot say, is refused.`,
      example: { reason: "The bank does not know this account" },
      answer: payout,
    },
  },
  "Money on its way to sellers."
)
