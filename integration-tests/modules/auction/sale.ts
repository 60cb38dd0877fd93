import { Deed, NewAuction, Outlook } from "../../../src/modules/auction/sales"
import { aBid, aLot, HOUR_MS } from "../../helpers/auctions"
import type { Stage } from "./stage"

export const MERCHANT: Deed = { by: "merchant", actor_id: "user_1" }
/** Everybody may buy, and the lot could be put up again. */
export const GOOD: Outlook = { blocked: [], is_relistable: true }
export const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS)

export type SaleWishes = Partial<NewAuction> & { bids?: [string, number][] }

/** Auctions that are over, and what happens to them next. */
export function afterTheHammer({ service, sql, bus }: Stage) {
  const auctionOf = async (id: string) => await service.retrieveAuction(id)
  const settlementsOf = (auction_id: string) =>
    service.listAuctionSettlements({ auction_id }, { order: { attempt: "ASC" } })
  const offersOf = (auction_id: string) =>
    service.listAuctionOffers({ auction_id }, { order: { created_at: "ASC", id: "ASC" } })
  const endOf = (id: string) =>
    sql("update auction set ends_at = now() - interval '1 second' where id = $1", [id])
  const sent = async (name: string) => {
    await service.announced()
    return bus.sent.filter((event) => event.name === name).map(({ data }) => data)
  }
  /** Sold to Ann at 71.00, with Bob at 70.00 and Cat at 40.00 behind her, unless wished otherwise. */
  const aSale = async ({ bids, ...wishes }: SaleWishes = {}) => {
    const lot = await aLot(service, wishes)
    const usual: [string, number][] = [
      ["cus_cat", 40_00],
      ["cus_bob", 70_00],
      ["cus_ann", 100_00],
    ]
    for (const [customer, max] of bids ?? usual) await aBid(service, lot.id, customer, max)
    await endOf(lot.id)
    await service.closeDue({ ids: [lot.id] })
    const [settlement] = await service.listAuctionSettlements({ auction_id: lot.id })
    return { id: lot.id, settlement_id: settlement?.id, lot }
  }
  const due = async (id: string) => (await service.payable({ id }))!
  const expire = async (id: string, outlook = GOOD, now = inHours(25)) =>
    await service.expirePayment(await due(id), outlook, now)
  const expireOffer = async (auction_id: string, outlook = GOOD, now = inHours(25)) => {
    const offers = await offersOf(auction_id)
    return await service.expireOffer(offers[offers.length - 1], outlook, now)
  }
  return { auctionOf, settlementsOf, offersOf, endOf, sent, aSale, due, expire, expireOffer }
}
