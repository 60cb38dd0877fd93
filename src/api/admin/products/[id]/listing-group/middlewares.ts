import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../../../lib/validated"
import { AdminSetListingGroup } from "./validators"

export const adminListingGroupMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/products/:id/listing-group",
    methods: ["POST"],
    middlewares: [validBody(AdminSetListingGroup)],
  },
]
