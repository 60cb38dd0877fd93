import { MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { guardNamedOrder, guardOrder } from "./order-access"
import { STORE_CHANGE_FIELDS, StoreListOrderHistory } from "./validators"

export const storeOrderMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/orders/:id", middlewares: [guardOrder] },
  { matcher: "/store/returns", middlewares: [guardNamedOrder] },
  {
    matcher: "/store/orders/:id/history",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(StoreListOrderHistory, {
        defaults: STORE_CHANGE_FIELDS,
        allowed: STORE_CHANGE_FIELDS,
        isList: true,
      }),
    ],
  },
]
