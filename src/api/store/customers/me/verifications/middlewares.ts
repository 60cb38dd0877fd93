import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../../../lib/validated"
import { StoreAskForVerification, StoreFinishVerification } from "./validators"

const matcher = "/store/customers/me/verifications"

export const storeVerificationMiddlewares: MiddlewareRoute[] = [
  { matcher, middlewares: [authenticate("customer", ["session", "bearer"])] },
  { matcher, methods: ["POST"], middlewares: [validBody(StoreAskForVerification)] },
  {
    matcher: `${matcher}/:id`,
    methods: ["POST"],
    middlewares: [validBody(StoreFinishVerification)],
  },
]
