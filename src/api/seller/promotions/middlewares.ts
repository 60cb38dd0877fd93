import {
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { SellerCreatePromotion, SellerListPromotions, SellerUpdatePromotion } from "./validators"

const FIELDS = ["id", "code", "created_at"]

export const sellerPromotionMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/promotions",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(SellerListPromotions, {
        defaults: FIELDS,
        allowed: FIELDS,
        isList: true,
      }),
    ],
  },
  {
    matcher: "/seller/promotions",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SellerCreatePromotion)],
  },
  {
    matcher: "/seller/promotions/:id",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SellerUpdatePromotion)],
  },
]
