import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { STORE_AUCTION_ORDERS, StoreListAuctions, StoreListSellerAuctions } from "./validators"

/** The rows have a fixed shape, so that no `fields` reaches what is secret. */
const fields = {
  defaults: ["id"],
  allowed: ["id", ...STORE_AUCTION_ORDERS],
  isList: true,
}

export const storeAuctionMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/auctions",
    methods: ["GET"],
    middlewares: [validQuery(StoreListAuctions, fields)],
  },
  {
    matcher: "/store/sellers/:handle/auctions",
    methods: ["GET"],
    middlewares: [validQuery(StoreListSellerAuctions, fields)],
  },
]
