import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { AdminUpdateNoticeBrand } from "./validators"

export const adminNoticeBrandMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/notice-brand",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminUpdateNoticeBrand)],
  },
]
