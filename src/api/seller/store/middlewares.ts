import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../lib/validated"
import { SellerCloseStore, SellerSetHoliday, SellerUpdateStore } from "./validators"

export const sellerStoreMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/store",
    methods: ["POST"],
    middlewares: [validBody(SellerUpdateStore)],
  },
  {
    matcher: "/seller/store/holiday",
    methods: ["POST"],
    middlewares: [validBody(SellerSetHoliday)],
  },
  {
    matcher: "/seller/store/close",
    methods: ["POST"],
    middlewares: [validBody(SellerCloseStore)],
  },
]
