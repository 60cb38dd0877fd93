import {
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { RESTRICTION_FIELDS } from "./restriction-view"
import { AdminLiftRestriction, AdminListRestrictions, AdminRestrictCustomer } from "./validators"

const matcher = "/admin/customers/:id/restrictions"

export const adminRestrictionMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(AdminListRestrictions, {
        defaults: RESTRICTION_FIELDS,
        allowed: RESTRICTION_FIELDS,
        isList: true,
      }),
    ],
  },
  { matcher, methods: ["POST"], middlewares: [validateAndTransformBody(AdminRestrictCustomer)] },
  {
    matcher: `${matcher}/:restriction_id`,
    methods: ["DELETE"],
    middlewares: [validateAndTransformBody(AdminLiftRestriction)],
  },
]
