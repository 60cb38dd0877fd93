import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { SELLER_ORDER_FIELDS } from "../../seller/orders/order-fields"
import { SELLER_FIELDS } from "./any-order"
import {
  AdminCancelSellerOrder,
  AdminListSellerOrders,
  AdminSetSellerOrderStatus,
} from "./validators"

const matcher = "/admin/seller-orders"
const defaults = [...SELLER_ORDER_FIELDS, ...SELLER_FIELDS]

export const adminSellerOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validQuery(AdminListSellerOrders, {
        defaults,
        allowed: defaults,
        isList: true,
      }),
    ],
  },
  {
    matcher: `${matcher}/:id/status`,
    methods: ["POST"],
    middlewares: [validBody(AdminSetSellerOrderStatus)],
  },
  {
    matcher: `${matcher}/:id/cancel`,
    methods: ["POST"],
    middlewares: [validBody(AdminCancelSellerOrder)],
  },
]
