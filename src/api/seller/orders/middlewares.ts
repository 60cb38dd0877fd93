import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { REFUND_FIELDS } from "../../admin/refund-requests/refund-fields"
import { ListSliceRefunds, RequestRefundBody } from "../../admin/refund-requests/validators"
import { SELLER_ORDER_FIELDS } from "./order-fields"
import {
  ExportOrder,
  SellerCancelOrder,
  SellerDeliverOrder,
  SellerFulfilOrder,
  SellerListOrders,
  SellerSetOrderStatus,
  SellerShipOrder,
} from "./validators"

const matcher = "/seller/orders"
const defaults = SELLER_ORDER_FIELDS

const body = (path: string, schema: Parameters<typeof validBody>[0]): MiddlewareRoute => ({
  matcher: `${matcher}/:id/${path}`,
  methods: ["POST"],
  middlewares: [validBody(schema)],
})

export const sellerOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [validQuery(SellerListOrders, { defaults, allowed: defaults, isList: true })],
  },
  {
    matcher: `${matcher}/:id/export`,
    methods: ["GET"],
    middlewares: [validQuery(ExportOrder, {})],
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
      validQuery(ListSliceRefunds, {
        ...{ defaults: REFUND_FIELDS, allowed: REFUND_FIELDS, isList: true },
      }),
    ],
  },
  body("refund-requests", RequestRefundBody),
]
