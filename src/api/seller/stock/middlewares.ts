import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { CROSSING_FIELDS } from "./crossing-view"
import { SellerListCrossings, SellerListStock, SellerSetStock } from "./validators"
import { STOCK_ORDERS } from "../../../workflows/stock/list-stock"

const matcher = "/seller/stock"

export const sellerStockMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      // The rows are made of several domains; a query has nothing to choose of them.
      validQuery(SellerListStock, {
        defaults: [...STOCK_ORDERS],
        allowed: [...STOCK_ORDERS],
        isList: true,
      }),
    ],
  },
  { matcher, methods: ["POST"], middlewares: [validBody(SellerSetStock)] },
  {
    matcher: `${matcher}/crossings`,
    methods: ["GET"],
    middlewares: [
      validQuery(SellerListCrossings, {
        defaults: CROSSING_FIELDS,
        allowed: CROSSING_FIELDS,
        isList: true,
      }),
    ],
  },
]
