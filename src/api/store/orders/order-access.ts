import { MedusaNextFunction, MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { mayUse } from "../carts/cart-access"

/** Whoever is sent the token of a transfer answers it, signed in or not. */
const ANSWERS_TO_TRANSFER = ["/transfer/accept", "/transfer/decline"]

/** Refuses an order of somebody else's account, in the words for one that is not there. */
async function assertMaySee(container: MedusaContainer, id: string, actor_id?: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["customer_id", "customer.has_account"],
    filters: { id, is_draft_order: false },
  })
  // The customer comes through a link, which the platform's own type of an order leaves out.
  const order = data[0] as unknown as Parameters<typeof mayUse>[0] | undefined
  if (order && mayUse(order, actor_id)) return
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order with id '${id}' not found`)
}

/** `/store/orders/:id` and all below it. Without a method, so that nothing slips through. */
export async function guardOrder(
  req: MedusaStoreRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  const below = req.path.toLowerCase().replace(/\/+$/, "")
  if (!ANSWERS_TO_TRANSFER.includes(below)) {
    await assertMaySee(req.scope, req.params.id, req.auth_context?.actor_id)
  }
  next()
}

/** A request that names an order in its body, as a return does. */
export async function guardNamedOrder(
  req: MedusaStoreRequest<{ order_id?: unknown }>,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  const order_id = req.body?.order_id
  // The platform's own validator refuses every other shape.
  if (typeof order_id === "string") {
    await assertMaySee(req.scope, order_id, req.auth_context?.actor_id)
  }
  next()
}
