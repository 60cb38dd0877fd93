import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { ExportOrder } from "../../seller/orders/validators"

export const adminOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/orders/:id/export",
    methods: ["GET"],
    middlewares: [validQuery(ExportOrder, {})],
  },
]
