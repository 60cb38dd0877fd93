import { MiddlewareRoute } from "@medusajs/framework/http"

/** Messages of Stripe are some KB long. */
const BODY_MAX = "256kb"

export const stripeConnectHookMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/hooks/stripe-connect",
    methods: ["POST"],
    bodyParser: { preserveRawBody: true, sizeLimit: BODY_MAX },
  },
]
