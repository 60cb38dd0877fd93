import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../../../lib/validated"
import { OWN_VIOLATION_FIELDS } from "./own-violation"
import { StoreAppealViolation, StoreListViolations } from "./validators"

const matcher = "/store/customers/me/violations"

export const storeViolationMiddlewares: MiddlewareRoute[] = [
  { matcher, middlewares: [authenticate("customer", ["session", "bearer"])] },
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validQuery(StoreListViolations, {
        defaults: OWN_VIOLATION_FIELDS,
        allowed: OWN_VIOLATION_FIELDS,
        isList: true,
      }),
    ],
  },
  {
    matcher: `${matcher}/:id/appeal`,
    methods: ["POST"],
    middlewares: [validBody(StoreAppealViolation)],
  },
]
