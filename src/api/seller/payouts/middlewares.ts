import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { PAYOUT_FIELDS } from "../../admin/payouts/payout-fields"
import { payoutListParams } from "../../admin/payouts/validators"

export const sellerPayoutMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/payouts",
    methods: ["GET"],
    middlewares: [
      validQuery(payoutListParams, {
        ...{ defaults: PAYOUT_FIELDS, allowed: PAYOUT_FIELDS },
        isList: true,
      }),
    ],
  },
]
