import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminViolation, AdminViolationDetail } from "./schemas"

const violation = one("violation", AdminViolationDetail)

export const adminViolationDocuments = documents(
  "Violations",
  {
    "GET /admin/violations": {
      summary: "List violations",
      description: "`q` looks for the customer's e-mail or name.",
      answer: pageOf("violations", AdminViolation),
    },
    "POST /admin/violations": {
      summary: "Record a violation",
      description: `The customer is told the reason. When what counts weighs enough together, the account
is blocked.`,
      status: 201,
      example: {
        customer_id: "cus_01J0000000000000000000000",
        kind: "abuse",
        reason: "Shouted at the courier",
        weight: 1,
      },
      answer: violation,
    },
    "GET /admin/violations/:id": { summary: "Get a violation", answer: violation },
    "POST /admin/violations/:id/waive": {
      summary: "Waive a violation",
      description: "It counts no more; a block that rested on it is lifted.",
      example: { reason: "The payment had been made to another account" },
      answer: violation,
    },
    "POST /admin/violations/:id/appeal-answer": {
      summary: "Answer an appeal",
      description:
        "The customer reads the answer. To accept it waives the violation, unless its time was over.",
      example: { accept: true, answer: "We have found the payment" },
      answer: violation,
    },
  },
  "What was found against customers, and what follows from it."
)
