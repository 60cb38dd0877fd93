import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { searchCustomers } from "./search-customers"
import {
  AdminAnswerAppeal,
  AdminListViolations,
  AdminRecordViolation,
  AdminWaiveViolation,
} from "./validators"
import { VIOLATION_FIELDS } from "./violation-fields"

const matcher = "/admin/violations"
const body = (path: string, schema: Parameters<typeof validBody>[0]): MiddlewareRoute => ({
  matcher: path,
  methods: ["POST"],
  middlewares: [validBody(schema)],
})

export const adminViolationMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validQuery(AdminListViolations, {
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
