import { MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { OWN_ENTRY_FIELDS } from "../../admin/ledger/entry-fields"
import { entryListParams } from "../../admin/ledger/validators"

export const sellerLedgerMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/ledger",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(entryListParams, {
        ...{ defaults: OWN_ENTRY_FIELDS, allowed: OWN_ENTRY_FIELDS },
        isList: true,
      }),
    ],
  },
]
