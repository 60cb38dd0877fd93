import { AuctionSettlements } from "./settlements"

export type { Payable } from "./checkouts"
export type { Deed } from "./desk"
export type { ListingState, OpenLot } from "./listings"
export type { AnswerOffer, Outlook } from "./offers"
export type { Relist } from "./relists"
export type { AuctionSettings, Increments } from "./settings"
export type { Candidate, OfferRow, SettlementRow } from "./settling"
export type { AuctionChanges, NewAuction, Terms } from "./terms"

/**
 * Everything that happens to an auction beside its bids, in this order: desk (one locked row),
 * settings, listings, drafts, deeds, stops, relists, offers, checkouts, settlements.
 */
export class AuctionSales extends AuctionSettlements {}
