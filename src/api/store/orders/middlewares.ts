import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { guardNamedOrder, guardOrder } from "./order-access"
import { STORE_CHANGE_FIELDS, StoreListOrderHistory } from "./validators"

export const storeOrderMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/orders/:id", middlewares: [guardOrder] },
  { matcher: "/store/returns", middlewares: [guardNamedOrder] },
  {
    matcher: "/store/orders/:id/history",
    methods: ["GET"],
    middlewares: [
      validQuery(StoreListOrderHistory, {
        defaults: STORE_CHANGE_FIELDS,
        allowed: STORE_CHANGE_FIELDS,
        isList: true,
      }),
    ],
  },
]
