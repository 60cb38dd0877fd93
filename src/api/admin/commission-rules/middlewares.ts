import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import {
  AdminCreateCommissionRule,
  AdminListCommissionRules,
  AdminReorderCommissionRules,
  AdminSimulateCommission,
  AdminUpdateCommissionRule,
} from "./validators"

const matcher = "/admin/commission-rules"
const body = (path: string, schema: Parameters<typeof validBody>[0]): MiddlewareRoute => ({
  matcher: path,
  methods: ["POST"],
  middlewares: [validBody(schema)],
})

export const adminCommissionRuleMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [validQuery(AdminListCommissionRules, {})],
  },
  body(matcher, AdminCreateCommissionRule),
  body(`${matcher}/reorder`, AdminReorderCommissionRules),
  body(`${matcher}/simulate`, AdminSimulateCommission),
  body(`${matcher}/:id`, AdminUpdateCommissionRule),
]
