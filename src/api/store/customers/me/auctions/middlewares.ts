import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../../../lib/validated"
import { StoreListOwnAuctions, StoreListOwnBids } from "./validators"

/** The rows have a fixed shape, so that no `fields` reaches what is secret. */
const fields = { defaults: ["id"], allowed: ["id", "ends_at", "placed_at"], isList: true }

/** The platform asks for a sign-in on everything below `/store/customers/me`. */
export const storeOwnAuctionMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/customers/me/auctions",
    methods: ["GET"],
    middlewares: [validQuery(StoreListOwnAuctions, fields)],
  },
  {
    matcher: "/store/customers/me/bids",
    methods: ["GET"],
    middlewares: [validQuery(StoreListOwnBids, fields)],
  },
]
