import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { QUIET_MS, reconcileLedgerWorkflow } from "../../../../workflows/ledger/reconcile-ledger"
import { RECONCILIATION_FIELDS } from "./fields"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data: reconciliations, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "ledger_reconciliation",
      ...req.queryConfig,
      filters: req.filterableFields,
    })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ reconciliations, count, offset, limit })
}

/** Compares everything now, and answers when that is done. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { result } = await reconcileLedgerWorkflow(req.scope).run({
    input: { now: new Date(), quiet_ms: QUIET_MS },
  })
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "ledger_reconciliation",
    fields: RECONCILIATION_FIELDS,
    filters: { id: result.id },
  })
  res.status(201).json({ reconciliation: data[0] })
}
