import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { SellerCloseStore, SellerSetHoliday, SellerUpdateStore } from "./validators"

export const sellerStoreMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/store",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SellerUpdateStore)],
  },
  {
    matcher: "/seller/store/holiday",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SellerSetHoliday)],
  },
  {
    matcher: "/seller/store/close",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SellerCloseStore)],
  },
]
