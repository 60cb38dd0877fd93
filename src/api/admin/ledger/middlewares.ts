import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { BALANCE_FIGURES } from "../../../workflows/ledger/read-balances"
import { ENTRY_FIELDS } from "./entry-fields"
import { HOLD_FIELDS } from "./holds/hold-fields"
import { DIFFERENCE_FIELDS, RECONCILIATION_FIELDS } from "./reconciliations/fields"
import {
  AdminAdjust,
  AdminListBalances,
  AdminListDifferences,
  AdminListHolds,
  AdminListIncome,
  AdminListLedgerEntries,
  AdminListReconciliations,
  AdminOpenHold,
} from "./validators"

const matcher = "/admin/ledger"
type Schema = Parameters<typeof validQuery>[0]

const list = (path: string, schema: Schema, fields: string[]): MiddlewareRoute => ({
  matcher: `${matcher}${path}`,
  methods: ["GET"],
  middlewares: [validQuery(schema, { defaults: fields, allowed: fields, isList: true })],
})
const body = (path: string, schema: Parameters<typeof validBody>[0]): MiddlewareRoute => ({
  matcher: `${matcher}${path}`,
  methods: ["POST"],
  middlewares: [validBody(schema)],
})

export const adminLedgerMiddlewares: MiddlewareRoute[] = [
  list("", AdminListLedgerEntries, ENTRY_FIELDS),
  list("/balances", AdminListBalances, [...BALANCE_FIGURES]),
  {
    matcher: `${matcher}/income`,
    methods: ["GET"],
    // All days asked for, at once: there are no pages.
    middlewares: [validQuery(AdminListIncome, { isList: false })],
  },
  list("/holds", AdminListHolds, HOLD_FIELDS),
  list("/reconciliations", AdminListReconciliations, RECONCILIATION_FIELDS),
  list("/reconciliations/:id", AdminListDifferences, DIFFERENCE_FIELDS),
  body("/holds", AdminOpenHold),
  body("/adjustments", AdminAdjust),
]
