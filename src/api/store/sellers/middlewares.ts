import { MiddlewareRoute } from "@medusajs/framework/http"
import { createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { validQuery } from "../../../lib/validated"
import { STORE_SELLER_FIELDS } from "./seller-fields"
import { StoreListSellers } from "./validators"

const fields = {
  defaults: STORE_SELLER_FIELDS,
  // What a list is sorted by must be allowed, too.
  allowed: [...STORE_SELLER_FIELDS, "rating_score"],
}

export const storeSellerMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/sellers",
    methods: ["GET"],
    middlewares: [validQuery(StoreListSellers, { ...fields, isList: true })],
  },
  {
    matcher: "/store/sellers/:handle",
    methods: ["GET"],
    middlewares: [validQuery(createSelectParams(), { ...fields, isList: false })],
  },
]
