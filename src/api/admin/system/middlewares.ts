import { MiddlewareRoute } from "@medusajs/framework/http"
import { rateLimit } from "../../rate-limit"
import { validBody } from "../../../lib/validated"
import { AdminRetryOutbox } from "./validators"

const RETRIES_PER_MINUTE = 30

export const adminSystemMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/system/outboxes/:name/retry",
    methods: ["POST"],
    middlewares: [
      rateLimit({ name: "system-retry", points: RETRIES_PER_MINUTE, per_seconds: 60 }),
      validBody(AdminRetryOutbox),
    ],
  },
]
