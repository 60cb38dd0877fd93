import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminHandRefunds, AdminPaymentLog, AdminPaymentLogRow } from "./schemas"

export const adminPaymentLogDocuments = documents(
  "Payment logs",
  {
    "GET /admin/payment-logs": {
      summary: "List calls to payment providers",
      answer: pageOf("payment_logs", AdminPaymentLogRow),
    },
    "GET /admin/payment-logs/:id": {
      summary: "Get a call to a payment provider",
      answer: one("payment_log", AdminPaymentLog),
    },
    "POST /admin/payment-logs/hand-refunds": {
      summary: "Note a refund made by hand",
      description: `For a refund that was made in Zarinpal's panel. It moves no money and changes no
order: it lets the platform's refund of the same amount be believed.`,
      status: 201,
      example: { payment_id: "pay_01J0000000000000000000000", amount: 500, reference: "P-17" },
      answer: one("payment", AdminHandRefunds),
    },
  },
  "Every call to a payment provider, and what came back."
)
