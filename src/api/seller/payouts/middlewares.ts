import { MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { PAYOUT_FIELDS } from "../../admin/payouts/payout-fields"
import { payoutListParams } from "../../admin/payouts/validators"

export const sellerPayoutMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/payouts",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(payoutListParams, {
        ...{ defaults: PAYOUT_FIELDS, allowed: PAYOUT_FIELDS },
        isList: true,
      }),
    ],
  },
]
