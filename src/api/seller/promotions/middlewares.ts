import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { SellerCreatePromotion, SellerListPromotions, SellerUpdatePromotion } from "./validators"

const FIELDS = ["id", "code", "created_at"]

export const sellerPromotionMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/promotions",
    methods: ["GET"],
    middlewares: [
      validQuery(SellerListPromotions, {
        defaults: FIELDS,
        allowed: FIELDS,
        isList: true,
      }),
    ],
  },
  {
    matcher: "/seller/promotions",
    methods: ["POST"],
    middlewares: [validBody(SellerCreatePromotion)],
  },
  {
    matcher: "/seller/promotions/:id",
    methods: ["POST"],
    middlewares: [validBody(SellerUpdatePromotion)],
  },
]
