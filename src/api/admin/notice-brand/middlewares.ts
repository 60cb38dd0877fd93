import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../lib/validated"
import { AdminUpdateNoticeBrand } from "./validators"

export const adminNoticeBrandMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/notice-brand",
    methods: ["POST"],
    middlewares: [validBody(AdminUpdateNoticeBrand)],
  },
]
