import {
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { searchCustomers } from "./search-customers"
import {
  AdminAnswerAppeal,
  AdminListViolations,
  AdminRecordViolation,
  AdminWaiveViolation,
} from "./validators"
import { VIOLATION_FIELDS } from "./violation-fields"

const matcher = "/admin/violations"
const body = (
  path: string,
  schema: Parameters<typeof validateAndTransformBody>[0]
): MiddlewareRoute => ({
  matcher: path,
  methods: ["POST"],
  middlewares: [validateAndTransformBody(schema)],
})

export const adminViolationMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(AdminListViolations, {
        defaults: VIOLATION_FIELDS,
        allowed: VIOLATION_FIELDS,
        isList: true,
      }),
      searchCustomers,
    ],
  },
  body(matcher, AdminRecordViolation),
  body(`${matcher}/:id/waive`, AdminWaiveViolation),
  body(`${matcher}/:id/appeal-answer`, AdminAnswerAppeal),
]
