import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  addToCartWorkflow,
  deleteLineItemsWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { oneAtATime } from "../../lib/one-at-a-time"
import { MERGED_LINES_MAX } from "../../modules/shopper/rules"
import { checkoutOf } from "../auction/winner-checkout"
import { OpenCart, openShopperCart } from "./open-shopper-cart"

const LOCK_WAIT_SECONDS = 10
const LOCK_TTL_SECONDS = 60

type Input = { from: string; to: string }
type Line = {
  id: string
  variant_id: string | null
  quantity: number
  is_custom_price: boolean
  metadata: Record<string, unknown> | null
}
type Source = { completed_at: unknown; items: Line[] }

const refusal = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)

/** @throws MedusaError not_allowed for a cart whose goods must stay in it */
async function readLines(container: MedusaContainer, id: string): Promise<Line[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: [
      ...["id", "completed_at", "items.id", "items.variant_id", "items.quantity"],
      ...["items.is_custom_price", "items.metadata"],
    ],
    filters: { id },
  })
  // The fields asked for; quantities come as numbers from the cart module.
  const [cart] = data as unknown as Source[]
  if (!cart) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Cart with id '${id}' not found`)
  if (cart.completed_at) throw refusal(`Cart ${id} is ordered; its goods stay in it`)
  if (await checkoutOf(container, id)) {
    throw refusal(`Cart ${id} holds a lot that was won; it is paid as it is`)
  }
  if (cart.items.length > MERGED_LINES_MAX) {
    const message = `Cart ${id} has ${cart.items.length} lines; accepted: ${MERGED_LINES_MAX}`
    throw refusal(`${message} at most`)
  }
  if (cart.items.some(({ variant_id, is_custom_price }) => !variant_id || is_custom_price)) {
    throw refusal(`Cart ${id} holds an article with a price of its own; it stays where it is`)
  }
  return cart.items
}

const readMergedLinesStep = createStep(
  "read-merged-lines",
  async ({ from }: Input, { container }) => {
    const lines = await readLines(container, from)
    return new StepResponse({
      ids: lines.map(({ id }) => id),
      items: lines.map(({ variant_id, quantity, metadata }) => ({
        // Lines without a variant were refused.
        variant_id: variant_id!,
        quantity: Number(quantity),
        metadata: metadata ?? {},
      })),
    })
  }
)

/**
 * Moves all goods of one cart into another, at the prices and by the rules of that one: both or
 * neither. The platform's workflows do not lock inside of another, so both carts are locked here.
 */
export const mergeCartWorkflow = createWorkflow("merge-cart", (input: WorkflowData<Input>) => {
  acquireLockStep({
    key: input.from,
    timeout: LOCK_WAIT_SECONDS,
    ttl: LOCK_TTL_SECONDS,
  }).config({ name: "lock-merged-cart" })
  acquireLockStep({
    key: input.to,
    timeout: LOCK_WAIT_SECONDS,
    ttl: LOCK_TTL_SECONDS,
  }).config({ name: "lock-open-cart" })
  const { ids, items } = readMergedLinesStep(input)
  addToCartWorkflow.runAsStep({
    input: transform({ input, items }, ({ input, items }) => ({ cart_id: input.to, items })),
  })
  deleteLineItemsWorkflow.runAsStep({
    input: transform({ input, ids }, ({ input, ids }) => ({ cart_id: input.from, ids })),
  })
  releaseLockStep({ key: input.to }).config({ name: "unlock-open-cart" })
  releaseLockStep({ key: input.from }).config({ name: "unlock-merged-cart" })
  return new WorkflowResponse({ moved: ids })
})

/**
 * Moves what somebody chose before signing in to the customer's open cart. Done again it moves
 * nothing, because the cart is empty then.
 *
 * @returns the open cart; null when the shop has no region yet
 * @throws MedusaError not_allowed when goods cannot be moved, and why
 */
export async function mergeCart(
  container: MedusaContainer,
  { cart_id, ...wishes }: OpenCart & { cart_id: string }
): Promise<string | null> {
  const open = await openShopperCart(container, wishes)
  if (!open || open === cart_id) return open
  await oneAtATime(container, `merged-cart:${cart_id}`, async () => {
    const lines = await readLines(container, cart_id)
    if (!lines.length) return
    await mergeCartWorkflow(container).run({ input: { from: cart_id, to: open } })
  })
  return open
}
