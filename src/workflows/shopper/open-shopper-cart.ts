import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { createCartWorkflow } from "@medusajs/medusa/core-flows"
import { oneAtATime } from "../../lib/one-at-a-time"
import { SHOPPER_MODULE } from "../../modules/shopper"
import ShopperModuleService, { SetCart } from "../../modules/shopper/service"
import { findCartRegion, RegionWish } from "./find-cart-region"
import { findKeptCart } from "./find-kept-cart"

type Input = {
  customer_id: string
  region_id: string
  sales_channel_id?: string
  instead_of: string | null
}

const keepShopperCartStep = createStep(
  "keep-shopper-cart",
  async (input: SetCart, { container }) => {
    const shoppers = container.resolve<ShopperModuleService>(SHOPPER_MODULE)
    const open = await shoppers.setCart(input)
    if (open !== input.cart_id) {
      const message = `Customer ${input.customer_id} has got cart ${open} at the same moment`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    return new StepResponse(open, input)
  },
  async (kept, { container }) => {
    if (kept) await container.resolve<ShopperModuleService>(SHOPPER_MODULE).unsetCart(kept)
  }
)

/** Makes a cart and keeps it as the customer's open one. Who is too late loses the new cart again. */
export const openShopperCartWorkflow = createWorkflow(
  "open-shopper-cart",
  (input: WorkflowData<Input>) => {
    const cart = createCartWorkflow.runAsStep({
      input: transform({ input }, ({ input: { customer_id, region_id, sales_channel_id } }) => ({
        ...{ customer_id, region_id, sales_channel_id },
      })),
    })
    const cart_id = keepShopperCartStep(
      transform({ input, cart }, ({ input: { customer_id, instead_of }, cart }) => ({
        ...{ customer_id, instead_of, cart_id: cart.id },
      }))
    )
    return new WorkflowResponse({ cart_id })
  }
)

export type OpenCart = RegionWish & { customer_id: string; sales_channel_id?: string }

/**
 * The customer's open cart, which is made when there is none: one, however many ask at once. The
 * wishes are those for a new cart; one that is there stays as it is.
 *
 * @returns null when the shop has no region yet, so that there can be no cart
 */
export async function openShopperCart(
  container: MedusaContainer,
  wishes: OpenCart
): Promise<string | null> {
  const { customer_id } = wishes
  const kept = await findKeptCart(container, customer_id)
  if (kept.is_open) return kept.cart_id
  return await oneAtATime(container, `shopper-cart:${customer_id}`, () =>
    openNewCart(container, wishes)
  )
}

async function openNewCart(container: MedusaContainer, wishes: OpenCart) {
  const { customer_id, sales_channel_id } = wishes
  const kept = await findKeptCart(container, customer_id)
  if (kept.is_open) return kept.cart_id
  const region_id = await findCartRegion(container, wishes)
  if (!region_id) return null
  try {
    const { result } = await openShopperCartWorkflow(container).run({
      input: { customer_id, region_id, sales_channel_id, instead_of: kept.cart_id },
    })
    return result.cart_id
  } catch (error) {
    // Another process was faster: its cart is the customer's.
    const theirs = await findKeptCart(container, customer_id)
    if (theirs.is_open) return theirs.cart_id
    throw error
  }
}
