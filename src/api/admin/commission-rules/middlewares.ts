import {
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import {
  AdminCreateCommissionRule,
  AdminListCommissionRules,
  AdminReorderCommissionRules,
  AdminSimulateCommission,
  AdminUpdateCommissionRule,
} from "./validators"

const matcher = "/admin/commission-rules"
const body = (
  path: string,
  schema: Parameters<typeof validateAndTransformBody>[0]
): MiddlewareRoute => ({
  matcher: path,
  methods: ["POST"],
  middlewares: [validateAndTransformBody(schema)],
})

export const adminCommissionRuleMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminListCommissionRules, {})],
  },
  body(matcher, AdminCreateCommissionRule),
  body(`${matcher}/reorder`, AdminReorderCommissionRules),
  body(`${matcher}/simulate`, AdminSimulateCommission),
  body(`${matcher}/:id`, AdminUpdateCommissionRule),
]
