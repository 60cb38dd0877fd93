import { MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { StoreGetListingGroup } from "./validators"

export const storeListingGroupMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/listing-groups/:key",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(StoreGetListingGroup, {})],
  },
]
