import { z } from "@medusajs/framework/zod"
import { deleted, one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import {
  AdminBalance,
  AdminBalanceTotal,
  AdminIncome,
  AdminLedgerDifference,
  AdminLedgerEntry,
  AdminPayoutHold,
  AdminReconciliation,
} from "./schemas"

export const adminLedgerDocuments = documents(
  "Ledger",
  {
    "GET /admin/ledger": {
      summary: "List ledger entries",
      description: `Every leg of every booking, the newest first. \`q\` is a part of the note, or the id
of what an entry is about. Entries are never changed or deleted.`,
      answer: pageOf("ledger_entries", AdminLedgerEntry),
    },
    "GET /admin/ledger/balances": {
      summary: "List sellers' balances",
      description:
        "By seller and currency; `totals` are over all sellers asked for, not the page alone.",
      answer: pageOf("balances", AdminBalance, { totals: z.array(AdminBalanceTotal) }),
    },
    "GET /admin/ledger/income": {
      summary: "List what the merchant earned",
      description:
        "Commission and auction fees, less what was given back, by day of UTC and currency.",
      answer: one("income", z.array(AdminIncome)),
    },
    "POST /admin/ledger/adjustments": {
      summary: "Adjust a seller's balance",
      description: `A positive amount is given to the seller, who reads the note. Nothing takes an
adjustment back but another one. The same key, as \`idempotency_key\` or in the header, is the same
adjustment: the first answer comes again, with status 200.`,
      status: [201, 200],
      headers: { "idempotency-key": "The same key is the same adjustment; the body's goes first" },
      example: {
        seller_id: "sel_01J0000000000000000000000",
        currency_code: "usd",
        amount: -2.5,
        note: "Lost parcel",
        idempotency_key: "lost-parcel-1001",
      },
      answer: one("ledger_entry", AdminLedgerEntry),
    },
    "GET /admin/ledger/holds": {
      summary: "List payout holds",
      description: "What keeps money waiting, or kept it: `is_open` tells them apart.",
      answer: pageOf("payout_holds", AdminPayoutHold),
    },
    "POST /admin/ledger/holds": {
      summary: "Hold money back",
      description:
        "A slice's money, or, without a slice, all of a seller's, until the merchant releases it.",
      status: 201,
      example: { seller_order_id: "sord_01J0000000000000000000000", reason: "We ask the buyer" },
      answer: one("payout_hold", AdminPayoutHold),
    },
    "DELETE /admin/ledger/holds/:id": {
      summary: "Release held money",
      description: "The hold stays in the list as one that is over.",
      answer: deleted("payout_hold"),
    },
    "GET /admin/ledger/reconciliations": {
      summary: "List reconciliations",
      answer: pageOf("reconciliations", AdminReconciliation),
    },
    "POST /admin/ledger/reconciliations": {
      summary: "Reconcile the ledger",
      description:
        "Compares everything now with orders, payments and payouts; it may take a while.",
      status: 201,
      answer: one("reconciliation", AdminReconciliation),
    },
    "GET /admin/ledger/reconciliations/:id": {
      summary: "Get a reconciliation",
      description: "With a page of what it found.",
      answer: pageOf("differences", AdminLedgerDifference, { reconciliation: AdminReconciliation }),
    },
  },
  "What sellers and the merchant have: bookings that are only added, and what keeps money waiting."
)
