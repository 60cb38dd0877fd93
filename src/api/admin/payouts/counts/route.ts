import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { PAYOUT_STATUSES } from "../../../../modules/ledger/rules"
import { payoutFilters } from "../payout-fields"

/** How many payouts there are in each status, of those that the same query would list. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const filters = payoutFilters(req.filterableFields)
  const counted = await Promise.all(
    PAYOUT_STATUSES.map(async (status) => {
      const { metadata } = await query.graph({
        entity: "payout",
        fields: ["id"],
        filters: { ...filters, status },
        pagination: { skip: 0, take: 1 },
      })
      return [status, metadata!.count] as const
    })
  )
  res.json({ counts: Object.fromEntries(counted) })
}
