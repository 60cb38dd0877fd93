import {
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { REFUND_FIELDS } from "../../admin/refund-requests/refund-fields"
import { ListSliceRefunds, RequestRefundBody } from "../../admin/refund-requests/validators"
import { SELLER_ORDER_FIELDS } from "./order-fields"
import {
  SellerCancelOrder,
  SellerDeliverOrder,
  SellerFulfilOrder,
  SellerListOrders,
  SellerSetOrderStatus,
  SellerShipOrder,
} from "./validators"

const matcher = "/seller/orders"
const defaults = SELLER_ORDER_FIELDS

const body = (
  path: string,
  schema: Parameters<typeof validateAndTransformBody>[0]
): MiddlewareRoute => ({
  matcher: `${matcher}/:id/${path}`,
  methods: ["POST"],
  middlewares: [validateAndTransformBody(schema)],
})

export const sellerOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(SellerListOrders, { defaults, allowed: defaults, isList: true }),
    ],
  },
  body("fulfillments", SellerFulfilOrder),
  body("shipments", SellerShipOrder),
  body("deliveries", SellerDeliverOrder),
  body("status", SellerSetOrderStatus),
  body("cancel", SellerCancelOrder),
  {
    matcher: `${matcher}/:id/refund-requests`,
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(ListSliceRefunds, {
        ...{ defaults: REFUND_FIELDS, allowed: REFUND_FIELDS, isList: true },
      }),
    ],
  },
  body("refund-requests", RequestRefundBody),
]
