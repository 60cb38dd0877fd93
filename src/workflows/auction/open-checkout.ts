import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { fromMinor } from "../../lib/money"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import { prepareWinnerCheckoutWorkflow } from "./prepare-winner-checkout"

export type OpenCheckout = { auction_id: string; customer_id: string; region_id?: string | null }

/**
 * What a winner pays with; made now if it is not there yet. Major units.
 *
 * @throws MedusaError not_found for who has nothing to pay here
 */
export async function openCheckout(
  container: MedusaContainer,
  { auction_id, customer_id, region_id }: OpenCheckout
) {
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const payable = await auctions.payableOf(auction_id, customer_id)
  if (!payable) {
    const message = `You have nothing to pay for auction ${auction_id}`
    throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
  }
  const { id, kind, amount, currency_code, decimals, payment_due_at } = payable
  const { result } = await prepareWinnerCheckoutWorkflow(container).run({
    input: { settlement_id: id, region_id },
  })
  const [cart] = await container.resolve(Modules.CART).listCarts({ id: result.cart_id })
  return {
    ...{ id, auction_id, kind, amount: fromMinor(amount, decimals), currency_code, payment_due_at },
    ...{ cart_id: result.cart_id, region_id: cart?.region_id ?? null },
  }
}
