import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../../../lib/validated"
import { RESTRICTION_FIELDS } from "./restriction-view"
import { AdminLiftRestriction, AdminListRestrictions, AdminRestrictCustomer } from "./validators"

const matcher = "/admin/customers/:id/restrictions"

export const adminRestrictionMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validQuery(AdminListRestrictions, {
        defaults: RESTRICTION_FIELDS,
        allowed: RESTRICTION_FIELDS,
        isList: true,
      }),
    ],
  },
  { matcher, methods: ["POST"], middlewares: [validBody(AdminRestrictCustomer)] },
  {
    matcher: `${matcher}/:restriction_id`,
    methods: ["DELETE"],
    middlewares: [validBody(AdminLiftRestriction)],
  },
]
