import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../../lib/validated"
import {
  AdminCloseSeller,
  AdminReactivateSeller,
  AdminStartSellerView,
  AdminSuspendSeller,
} from "./validators"

const body = (name: string, schema: Parameters<typeof validBody>[0]): MiddlewareRoute => ({
  matcher: `/admin/sellers/:id/${name}`,
  methods: ["POST"],
  middlewares: [validBody(schema)],
})

/** What the merchant does to a store as a whole. */
export const adminSellerStandingMiddlewares: MiddlewareRoute[] = [
  body("suspend", AdminSuspendSeller),
  body("reactivate", AdminReactivateSeller),
  body("close", AdminCloseSeller),
  body("views", AdminStartSellerView),
]
