import {
  authenticate,
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { OWN_VIOLATION_FIELDS } from "./own-violation"
import { StoreAppealViolation, StoreListViolations } from "./validators"

const matcher = "/store/customers/me/violations"

export const storeViolationMiddlewares: MiddlewareRoute[] = [
  { matcher, middlewares: [authenticate("customer", ["session", "bearer"])] },
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(StoreListViolations, {
        defaults: OWN_VIOLATION_FIELDS,
        allowed: OWN_VIOLATION_FIELDS,
        isList: true,
      }),
    ],
  },
  {
    matcher: `${matcher}/:id/appeal`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(StoreAppealViolation)],
  },
]
