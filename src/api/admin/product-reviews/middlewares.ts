import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { AdminApproveProduct, AdminListProductReviews, AdminRejectProduct } from "./validators"

const matcher = "/admin/product-reviews"
const defaults = [
  ...["id", "status", "reason", "created_at", "decided_at", "seller_id"],
  ...["product.id", "product.title", "product.thumbnail", "product.status"],
]

export const adminProductReviewMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validQuery(AdminListProductReviews, {
        defaults,
        allowed: defaults,
        isList: true,
      }),
    ],
  },
  {
    matcher: `${matcher}/:id/approve`,
    methods: ["POST"],
    middlewares: [validBody(AdminApproveProduct)],
  },
  {
    matcher: `${matcher}/:id/reject`,
    methods: ["POST"],
    middlewares: [validBody(AdminRejectProduct)],
  },
]
