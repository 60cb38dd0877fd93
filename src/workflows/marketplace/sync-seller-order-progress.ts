import { ContainerRegistrationKeys, MathBN, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { toMinor } from "../../lib/money"
import { LEDGER_MODULE } from "../../modules/ledger"
import LedgerModuleService from "../../modules/ledger/service"
import { MARKETPLACE_MODULE } from "../../modules/marketplace"
import { MarketplaceEvents } from "../../modules/marketplace/events"
import {
  CountedItem,
  PROGRESS_FIELDS,
  progressOf,
  progressOfSlice,
} from "../../modules/marketplace/progress"
import { Actor, FINAL_STATUSES, movesTowards } from "../../modules/marketplace/rules"
import MarketplaceModuleService from "../../modules/marketplace/service"
import { moveSellerOrdersStep } from "./steps/move-seller-orders"
import { lockOrder } from "./steps/order-lock"

export type SyncSellerOrderProgress = { order_id: string; actor: Actor }

/** Reads the platform's order and says where its slices stand now. */
const planSellerOrderMovesStep = createStep(
  "plan-seller-order-moves",
  async (order_id: string, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: orders } = await query.graph({
      entity: "order",
      fields: [
        "status",
        "currency_code",
        "total",
        ...PROGRESS_FIELDS,
        "payment_collections.payments.captures.amount",
        "payment_collections.payments.refunds.amount",
      ],
      filters: { id: order_id },
    })
    const [order] = orders
    if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${order_id} not found`)
    const { data: currencies } = await query.graph({
      entity: "currency",
      fields: ["decimal_digits"],
      filters: { code: order.currency_code },
    })
    // The generated types do not know the computed totals of an order.
    const paidOrder = order as unknown as PaidOrder
    const money = moneyFacts(paidOrder, currencies[0].decimal_digits)
    const canceled = order.status === "canceled"
    const slices = await container
      .resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
      .listSellerOrders({ order_id }, { relations: ["lines"] })
    // A slice can be given back alone; what of the order's refunds is its, the ledger knows.
    const refunded = await container
      .resolve<LedgerModuleService>(LEDGER_MODULE)
      .refundedSlices(order_id)
    const moves = slices.flatMap(({ id, seller_id, status, lines }) => {
      const own = new Set(lines.map(({ reference_id }) => reference_id))
      const items = paidOrder.items.filter(({ id }) => own.has(id))
      const facts = {
        ...money,
        refunded: money.refunded || refunded.includes(id),
        canceled,
        ...progressOfSlice(items.map(progressOf)),
      }
      const to = movesTowards(facts, status)
      return to.length ? [{ id, order_id, seller_id, from: status, to }] : []
    })
    const endOf = (id: string) => moves.find((move) => move.id === id)?.to.at(-1)
    const ended = slices.every(({ id, status }) => FINAL_STATUSES.includes(endOf(id) ?? status))
    return new StepResponse({ moves, settled: (money.paid || canceled) && ended })
  }
)

type Amount = { amount: number }
type PaidOrder = {
  total: number
  items: (CountedItem & { id: string })[]
  payment_collections?: { payments?: { captures?: Amount[]; refunds?: Amount[] }[] }[]
}

/** A free order is paid; a refund counts when it gives back all that was taken. */
function moneyFacts({ total, payment_collections = [] }: PaidOrder, decimals: number) {
  const payments = payment_collections.flatMap((collection) => collection?.payments ?? [])
  const sum = (amounts: Amount[]) =>
    toMinor(MathBN.sum(...amounts.map(({ amount }) => amount)), decimals)
  const captured = sum(payments.flatMap(({ captures }) => captures ?? []))
  const refunded = sum(payments.flatMap(({ refunds }) => refunds ?? []))
  return {
    paid: captured >= toMinor(total, decimals),
    refunded: captured > 0 && refunded >= captured,
  }
}

/** Tells the repair job that the order was looked at. Looking once more does no harm. */
const recordOrderCheckStep = createStep(
  "record-order-check",
  async (input: { order_id: string; settled: boolean }, { container }) => {
    const now = new Date()
    await container.resolve<MarketplaceModuleService>(MARKETPLACE_MODULE).updateOrderSplits({
      selector: { order_id: input.order_id },
      data: { checked_at: now, settled_at: input.settled ? now : null },
    })
    return new StepResponse(undefined)
  }
)

/**
 * Moves the slices of an order forward to where its payments and parcels are. The one way in which
 * payment, shipping and delivery reach a slice, whoever caused them; with nothing new it does
 * nothing.
 */
export const syncSellerOrderProgressWorkflow = createWorkflow(
  "sync-seller-order-progress",
  (input: WorkflowData<SyncSellerOrderProgress>) => {
    lockOrder(input.order_id)
    const plan = planSellerOrderMovesStep(input.order_id)
    const made = moveSellerOrdersStep({ moves: plan.moves, actor: input.actor })
    recordOrderCheckStep(
      transform({ input, plan }, ({ input, plan }) => ({
        order_id: input.order_id,
        settled: plan.settled,
      }))
    )
    emitEventStep({ eventName: MarketplaceEvents.SELLER_ORDER_STATUS_CHANGED, data: made })
    releaseLockStep({ key: input.order_id })
    return new WorkflowResponse(made)
  }
)
