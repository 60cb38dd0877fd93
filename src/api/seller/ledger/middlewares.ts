import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { OWN_ENTRY_FIELDS } from "../../admin/ledger/entry-fields"
import { entryListParams } from "../../admin/ledger/validators"

export const sellerLedgerMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/ledger",
    methods: ["GET"],
    middlewares: [
      validQuery(entryListParams, {
        ...{ defaults: OWN_ENTRY_FIELDS, allowed: OWN_ENTRY_FIELDS },
        isList: true,
      }),
    ],
  },
]
