import { AuctionFlags } from "./flags"

/**
 * One class per file, each built on the one before: tables (storage), what leaves the domain
 * (announcements), the clock (closing), voids, bids, sales, reads, standings, flags.
 */
export default class AuctionModuleService extends AuctionFlags {}
