import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk"
import { transform, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { capturePaymentWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows"
import { lockOrder } from "./steps/order-lock"

type Payment = { id: string; amount: number; captured_at: Date | null; canceled_at: Date | null }
type Order = { status: string; payment_collections?: { payments?: Payment[] }[] }

/** Money that was taken is not given back because another payment failed. */
const captureAuthorisedPaymentsStep = createStep(
  "capture-authorised-payments",
  async (order_id: string, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["status", "payment_collections.payments.*"],
      filters: { id: order_id },
    })
    // The link to payment collections is not in the generated type of an order.
    const [order] = data as unknown as Order[]
    const captured: string[] = []
    for (const { id } of order ? openPayments(order) : []) {
      await capturePaymentWorkflow(container).run({ input: { payment_id: id } })
      captured.push(id)
    }
    return new StepResponse(captured)
  }
)

const openPayments = ({ status, payment_collections = [] }: Order): Payment[] => {
  if (status === "canceled") return []
  const payments = payment_collections.flatMap((collection) => collection?.payments ?? [])
  return payments.filter((payment) => !payment.captured_at && !payment.canceled_at)
}

/** Takes the authorised money of an order. What was taken before is left alone. */
export const captureOrderPaymentWorkflow = createWorkflow(
  "capture-order-payment",
  (input: WorkflowData<{ order_id: string }>) => {
    // Not the order's own lock: a slow payment provider must not hold up the division.
    const key = transform({ input }, ({ input }) => `payment:${input.order_id}`)
    lockOrder(key)
    const captured = captureAuthorisedPaymentsStep(input.order_id)
    releaseLockStep({ key })
    return new WorkflowResponse(captured)
  }
)
