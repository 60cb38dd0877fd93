import { MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { auctionMiddlewares, body } from "./auction-rows"
import {
  SellerCreateAuction,
  SellerGetAuctionDefaults,
  SellerListAuctions,
  SellerSetListing,
} from "./validators"

export const sellerAuctionMiddlewares: MiddlewareRoute[] = [
  ...auctionMiddlewares("/seller/auctions", {
    list: SellerListAuctions,
    create: SellerCreateAuction,
  }),
  {
    matcher: "/seller/auction-defaults",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(SellerGetAuctionDefaults, { defaults: ["id"], isList: false }),
    ],
  },
  body("/seller/products/:id/listing", SellerSetListing),
]
