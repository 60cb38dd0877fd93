import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
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
    middlewares: [validQuery(SellerGetAuctionDefaults, { defaults: ["id"], isList: false })],
  },
  body("/seller/products/:id/listing", SellerSetListing),
]
