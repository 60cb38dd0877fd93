import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { StoreGetListingGroup } from "./validators"

export const storeListingGroupMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/listing-groups/:key",
    methods: ["GET"],
    middlewares: [validQuery(StoreGetListingGroup, {})],
  },
]
