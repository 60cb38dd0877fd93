import {
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
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
      validateAndTransformQuery(AdminListProductReviews, {
        defaults,
        allowed: defaults,
        isList: true,
      }),
    ],
  },
  {
    matcher: `${matcher}/:id/approve`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminApproveProduct)],
  },
  {
    matcher: `${matcher}/:id/reject`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminRejectProduct)],
  },
]
