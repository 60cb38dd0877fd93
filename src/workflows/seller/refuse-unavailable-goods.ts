import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  addToCartWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  updateLineItemInCartWorkflow,
} from "@medusajs/medusa/core-flows"
import {
  Claimed,
  claimCheckout,
  isWinnersCheckout,
  isWinnersNewCart,
  isWinnersOrder,
  releaseCheckout,
} from "../auction/winner-checkout"
import { refuseCancelledPayment } from "../payment-log/refuse-cancelled-payment"
import { refuseRestrictedBuyer } from "../violation/refuse-restricted-buyer"
import { refuseGoods } from "./refuse-goods"

/**
 * What carts refuse. The application has one handler for each of these hooks; what else carts must
 * refuse belongs in here.
 */

const CHOOSE_ANOTHER = "Choose an article of another store"
const TAKE_OUT = "Take it out of the cart to order the rest"

type Item = { variant_id?: string | null }

createCartWorkflow.hooks.validate(async ({ input }, { container }) => {
  const isWinners = await isWinnersNewCart(container, input)
  await refuseGoods(container, input.items ?? [], { advice: CHOOSE_ANOTHER, isWinners })
})

addToCartWorkflow.hooks.validate(async ({ input }, { container }) => {
  await refuseGoods(container, input.items ?? [], { advice: CHOOSE_ANOTHER })
})

/** Fewer pieces, or none, may always be wanted. */
updateLineItemInCartWorkflow.hooks.validate(async ({ input, cart }, { container }) => {
  // The cart comes from the workflow's own query, with its items.
  const { items } = cart as { items: (Item & { id: string; quantity: number })[] }
  const item = items.find(({ id }) => id === input.item_id)
  const wanted = Number(input.update.quantity ?? item?.quantity ?? 0)
  if (!item || wanted <= Number(item.quantity)) return
  await refuseGoods(container, [item], { advice: CHOOSE_ANOTHER })
})

type CartToOrder = Parameters<typeof isWinnersCheckout>[1] & { completed_at: Date | null }

/** An answer that got lost is asked for again: a cart that became an order is not judged twice. */
completeCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
  // The cart comes from the workflow's own query, with customer, items and credit lines.
  const ordered = cart as CartToOrder
  if (ordered.completed_at) return
  await refuseRestrictedBuyer(container, ordered)
  await refuseCancelledPayment(container, cart)
  const isWinners = await isWinnersCheckout(container, ordered)
  await refuseGoods(container, ordered.items, { advice: TAKE_OUT, isWinners })
})

type Tools = { container: MedusaContainer }
type Hook<Input, Kept> = (
  handler: (input: Input, tools: Tools) => Promise<StepResponse<Kept> | void>,
  undo?: (kept: Kept | undefined, tools: Tools) => Promise<void>
) => void
// The platform runs both hooks and leaves them out of its types.
const hooks = completeCartWorkflow.hooks as unknown as {
  beforePaymentAuthorization: Hook<{ input: { id: string } }, Claimed | null>
  orderCreated: Hook<{ order_id: string }, never>
}

/** Before the money moves: an order whose deadline was faster costs nobody anything. */
hooks.beforePaymentAuthorization(
  async ({ input }, { container }) => new StepResponse(await claimCheckout(container, input.id)),
  async (claimed, { container }) => {
    if (claimed) await releaseCheckout(container, claimed)
  }
)

/**
 * Once more when the order exists: a store that closed in between looks for open orders after its
 * status is written, so one of the two is always seen; and so is an auction that was published in
 * between. A refusal here undoes order and payment.
 */
hooks.orderCreated(async ({ order_id }, { container }) => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["items.variant_id"],
    filters: { id: order_id },
  })
  // The fields asked for; the generated type has lines as optional.
  const [{ items }] = data as unknown as { items: Item[] }[]
  const isWinners = await isWinnersOrder(container, order_id)
  await refuseGoods(container, items, { advice: TAKE_OUT, isWinners })
})
