import {
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { ADMIN_PAYOUT_FIELDS } from "./payout-fields"
import {
  AdminCompletePayout,
  AdminFailPayout,
  AdminListPayouts,
  AdminRunPayouts,
} from "./validators"

const matcher = "/admin/payouts"
const fields = { defaults: ADMIN_PAYOUT_FIELDS, allowed: ADMIN_PAYOUT_FIELDS }

const body = (
  path: string,
  schema: Parameters<typeof validateAndTransformBody>[0]
): MiddlewareRoute => ({
  matcher: `${matcher}/${path}`,
  methods: ["POST"],
  middlewares: [validateAndTransformBody(schema)],
})

export const adminPayoutMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminListPayouts, { ...fields, isList: true })],
  },
  {
    matcher: `${matcher}/counts`,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminListPayouts, { ...fields, isList: true })],
  },
  body("run", AdminRunPayouts),
  body(":id/complete", AdminCompletePayout),
  body(":id/fail", AdminFailPayout),
]
