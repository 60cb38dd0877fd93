import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { fromMinor } from "../../lib/money"
import { AUCTION_MODULE } from "../../modules/auction"
import type { Payable } from "../../modules/auction/sales"
import AuctionModuleService from "../../modules/auction/service"
import { whyNotPayable } from "./prepare-winner-checkout"

/** A line of a cart; only workflows can give it a price of its own, no shopper can. */
type Line = { variant_id?: string | null; quantity?: unknown; unit_price?: unknown }

const auctionsOf = (container: MedusaContainer) =>
  container.resolve<AuctionModuleService>(AUCTION_MODULE)

const priceOf = ({ amount, decimals }: Payable) => fromMinor(amount, decimals)

const isLot = (line: Line, payable: Payable) =>
  line.variant_id === payable.variant_id &&
  Number(line.quantity) === 1 &&
  line.unit_price !== undefined &&
  Number(line.unit_price) === priceOf(payable)

/** Whether a cart that is being made is the winner's: the lot alone, at the price to pay. */
export async function isWinnersNewCart(
  container: MedusaContainer,
  cart: { customer_id?: string | null; items?: Line[] | null }
): Promise<boolean> {
  const [line, ...others] = cart.items ?? []
  if (!cart.customer_id || !line?.variant_id || line.unit_price === undefined || others.length) {
    return false
  }
  const payables = await auctionsOf(container).payablesOf(cart.customer_id, [line.variant_id])
  return payables.some((payable) => isLot(line, payable))
}

type FullCart = {
  id: string
  customer?: { id: string } | null
  items: (Line & { adjustments?: unknown[] | null })[]
  credit_lines?: unknown[] | null
}

/**
 * Whether a cart that is being ordered is a winner's checkout, and still what was made.
 *
 * @throws MedusaError not_allowed when it is one that was withdrawn, or that somebody has changed
 */
export async function isWinnersCheckout(
  container: MedusaContainer,
  { id, customer, items, credit_lines }: FullCart
): Promise<boolean> {
  const payable = await auctionsOf(container).payable({ cart_id: id })
  if (!payable) return false
  const refuse = (message: string): never => {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }
  const why = whyNotPayable(payable)
  if (why) refuse(why)
  const [line] = items
  const isSound =
    customer?.id === payable.customer_id &&
    items.length === 1 &&
    isLot(line, payable) &&
    !line.adjustments?.length &&
    !credit_lines?.length
  const price = `${priceOf(payable)} ${payable.currency_code.toUpperCase()}`
  if (!isSound) refuse(`This checkout holds one piece of the lot at ${price} and nothing else`)
  return true
}

export type Claimed = { settlement_id: string; order_id: string }

/**
 * Takes the attempt for the order of this cart, before any money moves: the deadline then leaves it
 * alone. Null for a cart that is no winner's.
 *
 * @throws MedusaError not_allowed when the deadline was faster
 */
export async function claimCheckout(
  container: MedusaContainer,
  cart_id: string
): Promise<Claimed | null> {
  const payable = await auctionsOf(container).payable({ cart_id })
  if (!payable) return null
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { cart_id },
  })
  const { order_id } = data[0]
  const { id } = await auctionsOf(container).claimPayment({ cart_id, order_id })
  return { settlement_id: id, order_id }
}

/** The order did not come about after all. */
export async function releaseCheckout(
  container: MedusaContainer,
  { settlement_id, order_id }: Claimed
): Promise<void> {
  await auctionsOf(container).releasePayment(settlement_id, order_id)
}

/** Whether an order pays for a lot that was won. */
export async function isWinnersOrder(container: MedusaContainer, order_id: string) {
  const found = await auctionsOf(container).listAuctionSettlements({ order_id }, { take: 1 })
  return found.length > 0
}

/** The attempt whose checkout a cart is, or was. */
export const checkoutOf = (container: MedusaContainer, cart_id: string) =>
  auctionsOf(container).payable({ cart_id })
