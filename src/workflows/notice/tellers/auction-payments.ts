import { MedusaContainer } from "@medusajs/framework/types"
import {
  AuctionEvents,
  AuctionOfferChanged,
  AuctionPaymentReminder,
  AuctionSettlementChanged,
} from "../../../modules/auction/events"
import { auctionsOf, readToldAuction } from "./auction-facts"
import { customersOf, storeOf, toEach } from "./people"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"

const HOUR_MS = 60 * 60_000

type Named = Pick<AuctionSettlementChanged, "settlement_id">

/** The sale as it stands now, its auction, and whoever has to pay. */
async function readSale(container: MedusaContainer, settlement_id: string) {
  const [sale] = await auctionsOf(container).listAuctionSettlements({ id: settlement_id })
  const auction = sale && (await readToldAuction(container, sale.auction_id))
  if (!auction) return null
  const buyer = (await customersOf(container, [sale.customer_id])).get(sale.customer_id)
  const facts = { ...auction.lot, price: auction.amount(sale.amount) }
  return { sale, auction, facts, buyer: buyer ? [buyer] : [] }
}

const tellWon: Tell<Named> = async (container, { settlement_id }) => {
  const found = await readSale(container, settlement_id)
  if (!found || found.sale.status !== "awaiting_payment") return []
  const due_at = new Date(found.sale.payment_due_at).toISOString()
  return toEach(found.buyer, {
    key: "auction_won",
    event_key: `auction_won:${settlement_id}`,
    facts: { ...found.facts, due_at },
    expires_at: due_at,
  })
}

const tellReminder: Tell<Named & Pick<AuctionPaymentReminder, "hours_left">> = async (
  container,
  { settlement_id, hours_left: reminder },
  now
) => {
  const found = await readSale(container, settlement_id)
  if (!found || found.sale.status !== "awaiting_payment") return []
  const due_at = new Date(found.sale.payment_due_at).toISOString()
  // A reminder that comes late says how late it is.
  const hours_left = Math.ceil((Date.parse(due_at) - now.getTime()) / HOUR_MS)
  return toEach(found.buyer, {
    key: "auction_payment_reminder",
    event_key: `auction_payment_reminder:${settlement_id}:${reminder}`,
    facts: { ...found.facts, due_at, hours_left },
    expires_at: due_at,
  })
}

const tellDefaulted: Tell<Named> = async (container, { settlement_id }) => {
  const found = await readSale(container, settlement_id)
  if (!found) return []
  const { auction, facts, buyer } = found
  const store = auction.seller_id ? await storeOf(container, auction.seller_id, "auction") : []
  return [
    ...toEach(buyer, {
      key: "auction_defaulted",
      event_key: `auction_defaulted:${settlement_id}`,
      facts,
    }),
    ...toEach(store, {
      key: "store_auction_defaulted",
      event_key: `store_auction_defaulted:${settlement_id}`,
      facts,
    }),
  ]
}

const tellPaid: Tell<Named> = async (container, { settlement_id }) => {
  const found = await readSale(container, settlement_id)
  if (!found?.auction.seller_id) return []
  const store = await storeOf(container, found.auction.seller_id, "auction")
  return toEach(store, {
    key: "store_auction_paid",
    event_key: `store_auction_paid:${settlement_id}`,
    facts: found.facts,
  })
}

const tellOffered: Tell<Pick<AuctionOfferChanged, "offer_id">> = async (
  container,
  { offer_id }
) => {
  const [offer] = await auctionsOf(container).listAuctionOffers({ id: offer_id })
  const auction = offer && (await readToldAuction(container, offer.auction_id))
  if (!auction || offer.status !== "open") return []
  const expires_at = new Date(offer.expires_at).toISOString()
  return toEach([...(await customersOf(container, [offer.customer_id])).values()], {
    key: "auction_second_chance",
    event_key: `auction_second_chance:${offer_id}`,
    facts: { ...auction.lot, offer_id, price: auction.amount(offer.amount), expires_at },
    expires_at,
  })
}

async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const auctions = auctionsOf(container)
  const during = { $gte: since, $lt: until }
  const settled = async (name: string, filters: object) => {
    const rows = await auctions.listAuctionSettlements(filters, {
      select: ["id"],
      take: MISSED_MAX,
    })
    return rows.map(({ id }) => ({ name, data: { settlement_id: id } }))
  }
  const offers = await auctions.listAuctionOffers(
    { created_at: during },
    { select: ["id"], take: MISSED_MAX }
  )
  // A reminder leaves no time behind, but there are only those whose deadline is still ahead.
  const reminded = await auctions.listAuctionSettlements(
    { payment_due_at: { $gt: until }, status: "awaiting_payment" },
    { select: ["id", "reminded"], take: MISSED_MAX, order: { payment_due_at: "ASC" } }
  )
  return [
    ...(await settled(AuctionEvents.PAYMENT_REQUESTED, { created_at: during })),
    ...(await settled(AuctionEvents.PAYMENT_DEFAULTED, { defaulted_at: during })),
    ...(await settled(AuctionEvents.PAID, { paid_at: during })),
    ...offers.map(({ id }) => ({ name: AuctionEvents.OFFER_MADE, data: { offer_id: id } })),
    ...reminded
      .filter(({ reminded }) => reminded?.length)
      .map(({ id, reminded }) => ({
        name: AuctionEvents.PAYMENT_REMINDER,
        // Of several that came due at once, only the latest was worth telling.
        data: { settlement_id: id, hours_left: Math.min(...reminded!) },
      })),
  ]
}

/** What follows a sale: who has to pay until when, and what became of it. */
export const auctionPaymentTeller: Teller = {
  name: "auction_payment",
  tells: {
    [AuctionEvents.PAYMENT_REQUESTED]: tellWon,
    [AuctionEvents.PAYMENT_REMINDER]: tellReminder,
    [AuctionEvents.PAYMENT_DEFAULTED]: tellDefaulted,
    [AuctionEvents.PAID]: tellPaid,
    [AuctionEvents.OFFER_MADE]: tellOffered,
  },
  missed,
}
