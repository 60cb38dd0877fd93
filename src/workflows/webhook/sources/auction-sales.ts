import { MedusaContainer } from "@medusajs/framework/types"
import { AUCTION_MODULE } from "../../../modules/auction"
import {
  AuctionEvents,
  AuctionOfferChanged,
  AuctionSettlementChanged,
} from "../../../modules/auction/events"
import AuctionModuleService from "../../../modules/auction/service"
import { during, everyRow, Occurrence, occurrence, Recognise, Source } from "./source"

const auctionsOf = (container: MedusaContainer) =>
  container.resolve<AuctionModuleService>(AUCTION_MODULE)

const byId = { id: "ASC" } as const
const readSales = (container: MedusaContainer, filters: object) =>
  everyRow((page) =>
    auctionsOf(container).listAuctionSettlements(filters, { ...page, order: byId })
  )
const readOffers = (container: MedusaContainer, filters: object) =>
  everyRow((page) => auctionsOf(container).listAuctionOffers(filters, { ...page, order: byId }))
type Sale = Awaited<ReturnType<typeof readSales>>[number]
type Offer = Awaited<ReturnType<typeof readOffers>>[number]

const STEPS = {
  "auction.payment_requested": "created_at",
  "auction.paid": "paid_at",
  "auction.completed": "completed_at",
  "auction.payment_defaulted": "defaulted_at",
} as const
type Step = keyof typeof STEPS

const taken =
  (type: Step) =>
  (sale: Sale): Occurrence[] => {
    const { id: key, auction_id: id, [STEPS[type]]: at } = sale
    return at ? [occurrence(type, { id, key, at, extra: { settlement: { id: key } } })] : []
  }

const offerExtra = ({ id, status }: Offer) => ({ offer: { id, status } })
const made = (offer: Offer): Occurrence[] => {
  const { id: key, auction_id: id, created_at: at } = offer
  return [occurrence("auction.offer_made", { id, key, at, extra: offerExtra(offer) })]
}
/** Nobody answers one that expires or is withdrawn: then its last change is the moment. */
const answered = (offer: Offer): Occurrence[] => {
  const { id: key, auction_id: id, status, answered_at, updated_at } = offer
  if (status === "open") return []
  const at = answered_at ?? updated_at
  return [occurrence("auction.offer_answered", { id, key, at, extra: offerExtra(offer) })]
}

const ofSales =
  (type: Step): Recognise<AuctionSettlementChanged> =>
  async (container, data) => {
    const id = data.map(({ settlement_id }) => settlement_id)
    return (await readSales(container, { id })).flatMap(taken(type))
  }
const ofOffers =
  (recognise: (offer: Offer) => Occurrence[]): Recognise<AuctionOfferChanged> =>
  async (container, data) => {
    const id = data.map(({ offer_id }) => offer_id)
    return (await readOffers(container, { id })).flatMap(recognise)
  }

/** What follows a sale: who has to pay, and what became of it. */
export const auctionSaleSource: Source = {
  name: "auction_sale",
  hears: {
    [AuctionEvents.PAYMENT_REQUESTED]: ofSales("auction.payment_requested"),
    [AuctionEvents.PAID]: ofSales("auction.paid"),
    [AuctionEvents.COMPLETED]: ofSales("auction.completed"),
    [AuctionEvents.PAYMENT_DEFAULTED]: ofSales("auction.payment_defaulted"),
    [AuctionEvents.OFFER_MADE]: ofOffers(made),
    [AuctionEvents.OFFER_ANSWERED]: ofOffers(answered),
  },
  async missed(container, window) {
    const at = during(window)
    const found: Occurrence[] = []
    // The keys of the table are its types.
    for (const type of Object.keys(STEPS) as Step[]) {
      found.push(...(await readSales(container, { [STEPS[type]]: at })).flatMap(taken(type)))
    }
    return [
      ...found,
      ...(await readOffers(container, { created_at: at })).flatMap(made),
      ...(await readOffers(container, { updated_at: at })).flatMap(answered),
    ]
  },
}
