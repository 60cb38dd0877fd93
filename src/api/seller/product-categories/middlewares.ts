import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { SellerListProductCategories } from "./validators"

const defaults = ["id", "name", "handle", "parent_category_id"]

export const sellerProductCategoryMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/product-categories",
    methods: ["GET"],
    middlewares: [
      validQuery(SellerListProductCategories, {
        defaults,
        allowed: defaults,
        isList: true,
      }),
    ],
  },
]
