import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import Auction from "./models/auction"
import AuctionBid from "./models/auction-bid"
import AuctionBidAttempt from "./models/auction-bid-attempt"
import AuctionChange from "./models/auction-change"
import AuctionIncrement from "./models/auction-increment"
import AuctionOffer from "./models/auction-offer"
import AuctionOutbox from "./models/auction-outbox"
import AuctionSetting from "./models/auction-setting"
import AuctionSettlement from "./models/auction-settlement"
import AuctionWatch from "./models/auction-watch"
import Listing from "./models/listing"

export type Ctx = Context<EntityManager>

/** The tables of the domain; the rules over them are in the classes built on this one. */
export class AuctionStorage extends MedusaService({
  Listing,
  Auction,
  AuctionBid,
  AuctionBidAttempt,
  AuctionChange,
  AuctionIncrement,
  AuctionOffer,
  AuctionOutbox,
  AuctionSetting,
  AuctionSettlement,
  AuctionWatch,
}) {}
