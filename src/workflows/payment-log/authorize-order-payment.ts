import { createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { addOrderTransactionStep, authorizePaymentSessionStep } from "@medusajs/medusa/core-flows"
import { releaseLockStep } from "@medusajs/medusa/core-flows"
import { lockOrder } from "../marketplace/steps/order-lock"

type Input = { session_id: string; order_id: string }
type Capture = { id: string; amount: number }

/**
 * Authorises a payment whose order exists already: the order's making was cut off before its
 * payment, or an order that grew is paid for. The session's second authorisation is the first.
 */
export const authorizeOrderPaymentWorkflow = createWorkflow(
  "authorize-order-payment",
  (input: WorkflowData<Input>) => {
    const key = transform({ input }, ({ input }) => `payment:${input.order_id}`)
    lockOrder(key)
    const payment = authorizePaymentSessionStep({ id: input.session_id })
    const transactions = transform({ payment, input }, ({ payment, input }) =>
      // The step answers with the payment's captures; its type leaves them out.
      ((payment as { captures?: Capture[] } | null)?.captures ?? []).map((capture) => ({
        order_id: input.order_id,
        amount: capture.amount,
        currency_code: payment!.currency_code,
        reference: "capture",
        reference_id: capture.id,
      }))
    )
    addOrderTransactionStep(transactions)
    releaseLockStep({ key })
    return new WorkflowResponse(payment)
  }
)
