import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../../lib/validated"
import { StoreListBids, StoreNothing, StorePlaceBid, StoreRetractBid } from "./validators"

const auction = "/store/auctions/:id"
const signedIn = authenticate("customer", ["session", "bearer"])
/** Rows have a fixed shape, so that no `fields` reaches what is secret. */
const fields = { defaults: ["id"], allowed: ["id", "seq"], isList: true }

/** What customers do to an auction, and its public history. */
export const storeAuctionBidMiddlewares: MiddlewareRoute[] = [
  {
    matcher: `${auction}/bids`,
    methods: ["GET"],
    middlewares: [validQuery(StoreListBids, fields)],
  },
  {
    matcher: `${auction}/bids`,
    methods: ["POST"],
    middlewares: [signedIn, validBody(StorePlaceBid)],
  },
  {
    matcher: `${auction}/bids/:bid_id/retract`,
    methods: ["POST"],
    middlewares: [signedIn, validBody(StoreRetractBid)],
  },
  {
    matcher: `${auction}/buy-now`,
    methods: ["POST"],
    middlewares: [signedIn, validBody(StoreNothing)],
  },
  {
    matcher: `${auction}/watch`,
    methods: ["POST"],
    middlewares: [signedIn, validBody(StoreNothing)],
  },
  { matcher: `${auction}/watch`, methods: ["DELETE"], middlewares: [signedIn] },
]
