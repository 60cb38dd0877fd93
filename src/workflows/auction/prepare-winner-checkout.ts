import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, createCartWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows"
import { fromMinor } from "../../lib/money"
import { AUCTION_MODULE } from "../../modules/auction"
import type { Payable } from "../../modules/auction/sales"
import AuctionModuleService from "../../modules/auction/service"
import { CheckoutPlace, findCheckoutPlace } from "./find-checkout-place"
import { withdrawCheckout } from "./steps/withdraw-checkout"

export type PrepareWinnerCheckout = {
  settlement_id: string
  /** Another region of the same currency. Left out: the customer's own, or what there is already. */
  region_id?: string | null
}

const LOCK_WAIT_SECONDS = 10
const LOCK_TTL_SECONDS = 60

type Plan = { payable: Payable; replaces: string | null; place: CheckoutPlace | null }

const auctionsOf = (container: MedusaContainer) =>
  container.resolve<AuctionModuleService>(AUCTION_MODULE)

/** Why a lot cannot be paid, in words for its buyer; null when it can. */
export function whyNotPayable({ status, payment_due_at }: Payable): string | null {
  if (status === "awaiting_payment") return null
  if (status === "paid" || status === "completed") return "This lot is paid"
  const due = new Date(payment_due_at).toISOString()
  return `This checkout was withdrawn: the lot was to be paid by ${due}`
}

/** Without a place the checkout that there is already will do. */
const planWinnerCheckoutStep = createStep(
  "plan-winner-checkout",
  async ({ settlement_id, region_id }: PrepareWinnerCheckout, { container }) => {
    const payable = await auctionsOf(container).payable({ id: settlement_id })
    if (!payable) {
      const message = `Settlement ${settlement_id} was not found`
      throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
    }
    const why = whyNotPayable(payable)
    if (why) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, why)
    const { cart_id, order_id } = payable
    const current = cart_id && (await regionOf(container, cart_id))
    const isFine = current && (!region_id || current === region_id)
    if (order_id || isFine) return new StepResponse<Plan>({ payable, replaces: null, place: null })
    const place = await findCheckoutPlace(container, payable, region_id)
    return new StepResponse<Plan>({ payable, replaces: cart_id, place })
  }
)

async function regionOf(container: MedusaContainer, cart_id: string) {
  const [cart] = await container.resolve(Modules.CART).listCarts({ id: cart_id })
  return cart?.region_id
}

type Assign = { plan: Plan; cart_id: string }

/** The cart of a checkout that came second goes with the workflow. */
const assignWinnerCheckoutStep = createStep(
  "assign-winner-checkout",
  async ({ plan: { payable, replaces }, cart_id }: Assign, { container }) => {
    if (await auctionsOf(container).assignCheckout(payable.id, cart_id, replaces)) return
    const message = "This lot got another checkout, or was given up, at the same moment"
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }
)

/** Comes last, when nobody can pay the old cart any more; what stays of it is only in the way. */
const dropReplacedCartStep = createStep(
  "drop-replaced-cart",
  async (cart_id: string, { container }) => {
    try {
      await withdrawCheckout(container, cart_id)
      await container.resolve(Modules.CART).deleteCarts([cart_id])
    } catch (error) {
      // The new checkout stands; the old cart is refused by its guards.
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.warn(`Cart ${cart_id} of a renewed checkout could not be deleted: ${error}`)
    }
  }
)

/** What makes a cart the winner's: one piece, at the price, and no promotion can change that. */
const cartOf = ({ payable, place }: Plan) => ({
  region_id: place?.region_id,
  sales_channel_id: place?.sales_channel_id,
  customer_id: payable.customer_id,
  items: [
    {
      variant_id: payable.variant_id,
      quantity: 1,
      unit_price: fromMinor(payable.amount, payable.decimals),
      is_tax_inclusive: place?.is_tax_inclusive,
      is_discountable: false,
    },
  ],
})

/**
 * Makes the cart with which a winner pays, by the normal store API. Repeating it gives back the
 * same cart; another region gives a new one in its place.
 */
export const prepareWinnerCheckoutWorkflow = createWorkflow(
  "prepare-winner-checkout",
  (input: WorkflowData<PrepareWinnerCheckout>) => {
    const key = transform({ input }, ({ input }) => `auction-checkout:${input.settlement_id}`)
    acquireLockStep({ key, timeout: LOCK_WAIT_SECONDS, ttl: LOCK_TTL_SECONDS })
    const plan = planWinnerCheckoutStep(input)
    const cart = when("checkout-is-missing", { plan }, ({ plan }) => Boolean(plan.place)).then(
      () => {
        const cart = createCartWorkflow.runAsStep({
          input: transform({ plan }, ({ plan }) => cartOf(plan)),
        })
        assignWinnerCheckoutStep({ plan, cart_id: cart.id })
        return cart
      }
    )
    when("checkout-is-renewed", { plan }, ({ plan }) => Boolean(plan.replaces)).then(() => {
      dropReplacedCartStep(transform({ plan }, ({ plan }) => plan.replaces!))
    })
    releaseLockStep({ key })
    return new WorkflowResponse(
      transform({ plan, cart }, ({ plan, cart }) => ({
        settlement_id: plan.payable.id,
        // Whoever needed no cart has one.
        cart_id: (cart?.id ?? plan.payable.cart_id)!,
      }))
    )
  }
)
