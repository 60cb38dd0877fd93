import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { fromMinor } from "../../../../../lib/money"
import { DIFFERENCE_FIELDS, RECONCILIATION_FIELDS } from "../fields"

/** A reconciliation and a page of what it found; amounts in major units. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: found } = await query.graph({
    entity: "ledger_reconciliation",
    fields: RECONCILIATION_FIELDS,
    filters: { id },
  })
  if (!found[0]) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no reconciliation ${id}`)
  }
  const { data, metadata } = await query.graph({
    entity: "ledger_difference",
    ...req.queryConfig,
    fields: DIFFERENCE_FIELDS,
    filters: { ...req.filterableFields, reconciliation_id: id },
  })
  const differences = data.map(({ decimals, expected, found, ...difference }) => ({
    ...difference,
    expected: fromMinor(Number(expected), decimals),
    found: fromMinor(Number(found), decimals),
  }))
  const { count, skip: offset, take: limit } = metadata!
  res.json({ reconciliation: found[0], differences, count, offset, limit })
}
