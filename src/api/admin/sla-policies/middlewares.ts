import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { AdminCreateSlaPolicy, AdminReorderSlaPolicies, AdminUpdateSlaPolicy } from "./validators"

const matcher = "/admin/sla-policies"
const body = (
  path: string,
  schema: Parameters<typeof validateAndTransformBody>[0]
): MiddlewareRoute => ({
  matcher: path,
  methods: ["POST"],
  middlewares: [validateAndTransformBody(schema)],
})

export const adminSlaPolicyMiddlewares: MiddlewareRoute[] = [
  body(matcher, AdminCreateSlaPolicy),
  body(`${matcher}/reorder`, AdminReorderSlaPolicies),
  body(`${matcher}/:id`, AdminUpdateSlaPolicy),
]
