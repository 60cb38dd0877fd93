import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../lib/validated"
import { rateLimit } from "../../rate-limit"
import { StoreApplyAsSeller } from "./validators"

const APPLICATIONS_PER_HOUR = 5

export const storeSellerApplicationMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/seller-applications",
    methods: ["POST"],
    middlewares: [
      validBody(StoreApplyAsSeller),
      rateLimit({
        name: "seller-application",
        is_strict: true,
        points: APPLICATIONS_PER_HOUR,
        per_seconds: 3600,
      }),
    ],
  },
]
