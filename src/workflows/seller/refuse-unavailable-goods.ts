import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  addToCartWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  updateLineItemInCartWorkflow,
} from "@medusajs/medusa/core-flows"
import { Holiday, whyNotForSale } from "../../modules/seller/rules"

type Item = { variant_id?: string | null }
type Offer = {
  id: string
  product: { title: string; seller?: (Holiday & { name: string; status: string }) | null } | null
}

/**
 * Refuses goods of stores that do not sell now: suspended, closed, on holiday. The application has
 * one handler for each of these hooks; what else carts must refuse belongs in here.
 *
 * @throws MedusaError not_allowed (400) that names each article and says why
 */
async function refuseUnavailableGoods(container: MedusaContainer, items: Item[], advice: string) {
  const ids = [...new Set(items.flatMap(({ variant_id }) => variant_id ?? []))]
  if (!ids.length) return
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: [
      ...["id", "product.title", "product.seller.name", "product.seller.status"],
      ...["product.seller.holiday_from", "product.seller.holiday_to"],
    ],
    filters: { id: ids },
  })
  // The link adds `seller` to what the generated types know of a product.
  const offers = data as unknown as Offer[]
  const now = new Date()
  const refusals = offers.flatMap(({ product }) => {
    const why = product?.seller && whyNotForSale(product.seller, now)
    return why ? [`${product.title} cannot be bought: ${why}`] : []
  })
  if (!refusals.length) return
  const message = `${[...new Set(refusals)].join("; ")}. ${advice}`
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

const CHOOSE_ANOTHER = "Choose an article of another store"
const TAKE_OUT = "Take it out of the cart to order the rest"

createCartWorkflow.hooks.validate(async ({ input }, { container }) => {
  await refuseUnavailableGoods(container, input.items ?? [], CHOOSE_ANOTHER)
})

addToCartWorkflow.hooks.validate(async ({ input }, { container }) => {
  await refuseUnavailableGoods(container, input.items ?? [], CHOOSE_ANOTHER)
})

/** Fewer pieces, or none, may always be wanted. */
updateLineItemInCartWorkflow.hooks.validate(async ({ input, cart }, { container }) => {
  // The cart comes from the workflow's own query, with its items.
  const { items } = cart as { items: (Item & { id: string; quantity: number })[] }
  const item = items.find(({ id }) => id === input.item_id)
  const wanted = Number(input.update.quantity ?? item?.quantity ?? 0)
  if (!item || wanted <= Number(item.quantity)) return
  await refuseUnavailableGoods(container, [item], CHOOSE_ANOTHER)
})

/** An answer that got lost is asked for again: a cart that became an order is not judged twice. */
completeCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
  const { items, completed_at } = cart as { items: Item[]; completed_at: Date | null }
  if (completed_at) return
  await refuseUnavailableGoods(container, items, TAKE_OUT)
})

type OrderCreated = (
  handler: (input: { order_id: string }, tools: { container: MedusaContainer }) => Promise<void>
) => void

/**
 * Once more when the order exists: a store that closed in between looks for open orders after its
 * status is written, so one of the two is always seen. A refusal here undoes order and payment.
 */
// The platform runs this hook and leaves it out of its types.
const hooks = completeCartWorkflow.hooks as unknown as { orderCreated: OrderCreated }
hooks.orderCreated(async ({ order_id }, { container }) => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["items.variant_id"],
    filters: { id: order_id },
  })
  // The fields asked for; the generated type has lines as optional.
  const [{ items }] = data as unknown as { items: Item[] }[]
  await refuseUnavailableGoods(container, items, TAKE_OUT)
})
