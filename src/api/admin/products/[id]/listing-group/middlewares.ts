import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { AdminSetListingGroup } from "./validators"

export const adminListingGroupMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/products/:id/listing-group",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminSetListingGroup)],
  },
]
