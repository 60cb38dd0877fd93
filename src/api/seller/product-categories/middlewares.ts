import { MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { SellerListProductCategories } from "./validators"

const defaults = ["id", "name", "handle", "parent_category_id"]

export const sellerProductCategoryMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/product-categories",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(SellerListProductCategories, {
        defaults,
        allowed: defaults,
        isList: true,
      }),
    ],
  },
]
