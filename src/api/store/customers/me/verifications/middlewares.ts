import { authenticate, MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { StoreAskForVerification, StoreFinishVerification } from "./validators"

const matcher = "/store/customers/me/verifications"

export const storeVerificationMiddlewares: MiddlewareRoute[] = [
  { matcher, middlewares: [authenticate("customer", ["session", "bearer"])] },
  { matcher, methods: ["POST"], middlewares: [validateAndTransformBody(StoreAskForVerification)] },
  {
    matcher: `${matcher}/:id`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(StoreFinishVerification)],
  },
]
