import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SELLER_STATUSES } from "../../../../modules/seller/rules"

/** How many sellers there are in each status: one counting query per status. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const counted = await Promise.all(
    SELLER_STATUSES.map(async (status) => {
      const { metadata } = await query.graph({
        entity: "seller",
        fields: ["id"],
        filters: { status },
        pagination: { skip: 0, take: 1 },
      })
      return [status, metadata?.count ?? 0] as const
    })
  )
  res.json({ counts: Object.fromEntries(counted) })
}
