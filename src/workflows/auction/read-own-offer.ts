import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { fromMinor } from "../../lib/money"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"

/** A bidder's own offer and, once it is accepted, what there is to pay. Major units. */
export async function readOwnOffer(
  container: MedusaContainer,
  own: { id: string; customer_id: string }
) {
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const [offer] = await auctions.listAuctionOffers(own)
  if (!offer) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Offer ${own.id} was not found`)
  const { id, auction_id, status, expires_at, answered_at } = offer
  const [[auction], payable] = await Promise.all([
    auctions.listAuctions({ id: auction_id }),
    auctions.payableOf(auction_id, own.customer_id),
  ])
  const { currency_code, decimals } = auction
  // The driver hands amounts over as text.
  const amount = fromMinor(Number(offer.amount), decimals)
  return {
    offer: { id, auction_id, amount, currency_code, status, expires_at, answered_at },
    settlement: payable
      ? {
          ...{ id: payable.id, kind: payable.kind, status: payable.status, amount },
          ...{ payment_due_at: payable.payment_due_at, cart_id: payable.cart_id },
          order_id: payable.order_id,
        }
      : null,
  }
}
