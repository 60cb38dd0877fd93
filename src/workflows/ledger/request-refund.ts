import { MedusaError } from "@medusajs/framework/utils"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { toMinor } from "../../lib/money"
import { LEDGER_MODULE } from "../../modules/ledger"
import { LedgerEvents } from "../../modules/ledger/events"
import LedgerModuleService from "../../modules/ledger/service"
import { SellerOrderRow } from "../../modules/marketplace/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { findSellerOrderStep, SellerOrderRef } from "../marketplace/steps/find-seller-order"
import { lockOrder } from "../marketplace/steps/order-lock"
import { bookOrderWorkflow } from "./book-order"

/** The amount is in major units. Without a `seller_id` the merchant asks, and it is approved. */
export type RequestRefund = SellerOrderRef & {
  amount: number
  reason: string
  by_id: string
  now: Date
}
type Asked = { slice: SellerOrderRow; input: RequestRefund }

/** The last step but the audit, which can be taken back by deleting a row that nobody has seen. */
const requestRefundStep = createStep(
  "request-refund",
  async ({ slice, input }: Asked, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "currency",
      fields: ["decimal_digits"],
      filters: { code: slice.currency_code },
    })
    const decimals: number = data[0].decimal_digits
    const amount = toMinor(input.amount, decimals)
    if (amount / 10 ** decimals !== input.amount) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Field 'amount' accepts at most ${decimals} decimals in ${slice.currency_code.toUpperCase()}`
      )
    }
    const { id, order_id, seller_id } = slice
    const request = await container.resolve<LedgerModuleService>(LEDGER_MODULE).requestRefund(
      {
        ...{ slice: { id, order_id, seller_id }, amount, reason: input.reason },
        ...{ by_type: input.seller_id ? "seller" : "merchant", by_id: input.by_id },
      },
      new Date(input.now)
    )
    return new StepResponse(request, request.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<LedgerModuleService>(LEDGER_MODULE).deleteRefundRequests(id)
  }
)

/**
 * Asks for a part of a slice back, within what is left of it. The ledger is brought up to date
 * first, so that what the platform's own pages gave back counts. A seller's wish waits for the
 * merchant; the merchant's own is approved and can be carried out at once.
 */
export const requestRefundWorkflow = createWorkflow(
  "request-refund",
  (input: WorkflowData<RequestRefund>) => {
    const slice = findSellerOrderStep(input)
    lockOrder(slice.order_id)
    bookOrderWorkflow.runAsStep({ input: { order_id: slice.order_id } })
    const request = requestRefundStep({ slice, input })
    when("refund-is-the-merchants", { input }, ({ input }) => !input.seller_id).then(() => {
      recordAuditEntryStep(
        transform({ input, request }, ({ input, request }) => ({
          ...{ actor_type: "merchant" as const, actor_id: input.by_id },
          ...{ action: "ledger.refund_ordered", resource_type: "refund_request" },
          ...{ resource_id: request.id, seller_id: request.seller_id },
          details: { reason: input.reason, amount: input.amount, currency: request.currency_code },
        }))
      )
    })
    emitEventStep({
      eventName: transform({ input }, ({ input }) =>
        input.seller_id ? LedgerEvents.REFUND_REQUESTED : LedgerEvents.REFUND_DECIDED
      ),
      data: transform({ request }, ({ request: { id, order_id, seller_id } }) => ({
        ...{ id, order_id, seller_id },
      })),
    })
    releaseLockStep({ key: slice.order_id })
    return new WorkflowResponse(request)
  }
)
