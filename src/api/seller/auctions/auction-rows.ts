import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import {
  KEPT_AUCTION_ORDERS,
  SellerActOnAuction,
  SellerCancelAuction,
  SellerCancelBidder,
  SellerEndAuctionEarly,
  SellerListAuctionBids,
  SellerListAuctionChanges,
  SellerLowerReserve,
  SellerRelistAuction,
  SellerUpdateAuction,
} from "./validators"

type QuerySchema = Parameters<typeof validQuery>[0]
type BodySchema = Parameters<typeof validBody>[0]

/** A list of rows with a fixed shape: no `fields` reaches what is secret. */
export const list = (matcher: string, schema: QuerySchema, orders: string[]): MiddlewareRoute => ({
  matcher,
  methods: ["GET"],
  middlewares: [
    validQuery(schema, {
      defaults: ["id"],
      allowed: ["id", ...orders],
      isList: true,
    }),
  ],
})

export const body = (matcher: string, schema: BodySchema): MiddlewareRoute => ({
  matcher,
  methods: ["POST"],
  middlewares: [validBody(schema)],
})

type Own = { list: QuerySchema; create: BodySchema }

/** What the seller's and the merchant's auctions have in common. */
export const auctionMiddlewares = (base: string, own: Own): MiddlewareRoute[] => {
  const one = `${base}/:id`
  return [
    list(base, own.list, KEPT_AUCTION_ORDERS),
    list(`${one}/bids`, SellerListAuctionBids, ["seq"]),
    list(`${one}/changes`, SellerListAuctionChanges, ["at"]),
    body(base, own.create),
    body(one, SellerUpdateAuction),
    body(`${one}/publish`, SellerActOnAuction),
    body(`${one}/cancel`, SellerCancelAuction),
    body(`${one}/end-early`, SellerEndAuctionEarly),
    body(`${one}/lower-reserve`, SellerLowerReserve),
    body(`${one}/relist`, SellerRelistAuction),
    body(`${one}/second-chance`, SellerActOnAuction),
    body(`${one}/bidders/:alias/cancel`, SellerCancelBidder),
  ]
}
