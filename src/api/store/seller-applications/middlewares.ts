import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../lib/validated"
import { rateLimit } from "../../../lib/rate-limit"
import { StoreApplyAsSeller } from "./validators"

const APPLICATIONS_PER_HOUR = 5

export const storeSellerApplicationMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/seller-applications",
    methods: ["POST"],
    middlewares: [
      validBody(StoreApplyAsSeller),
      rateLimit({ points: APPLICATIONS_PER_HOUR, per_seconds: 3600 }),
    ],
  },
]
