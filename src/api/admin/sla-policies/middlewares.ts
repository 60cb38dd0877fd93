import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../lib/validated"
import { AdminCreateSlaPolicy, AdminReorderSlaPolicies, AdminUpdateSlaPolicy } from "./validators"

const matcher = "/admin/sla-policies"
const body = (path: string, schema: Parameters<typeof validBody>[0]): MiddlewareRoute => ({
  matcher: path,
  methods: ["POST"],
  middlewares: [validBody(schema)],
})

export const adminSlaPolicyMiddlewares: MiddlewareRoute[] = [
  body(matcher, AdminCreateSlaPolicy),
  body(`${matcher}/reorder`, AdminReorderSlaPolicies),
  body(`${matcher}/:id`, AdminUpdateSlaPolicy),
]
