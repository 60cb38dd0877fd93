import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { ADMIN_PAYOUT_FIELDS } from "./payout-fields"
import {
  AdminCompletePayout,
  AdminFailPayout,
  AdminListPayouts,
  AdminRunPayouts,
} from "./validators"

const matcher = "/admin/payouts"
const fields = { defaults: ADMIN_PAYOUT_FIELDS, allowed: ADMIN_PAYOUT_FIELDS }

const body = (path: string, schema: Parameters<typeof validBody>[0]): MiddlewareRoute => ({
  matcher: `${matcher}/${path}`,
  methods: ["POST"],
  middlewares: [validBody(schema)],
})

export const adminPayoutMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [validQuery(AdminListPayouts, { ...fields, isList: true })],
  },
  {
    matcher: `${matcher}/counts`,
    methods: ["GET"],
    middlewares: [validQuery(AdminListPayouts, { ...fields, isList: true })],
  },
  body("run", AdminRunPayouts),
  body(":id/complete", AdminCompletePayout),
  body(":id/fail", AdminFailPayout),
]
