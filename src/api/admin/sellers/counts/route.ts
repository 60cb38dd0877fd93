import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SELLER_STATUSES } from "../../../../modules/seller/rules"
import { findWaitingSellers } from "../waiting-sellers"

/** How many sellers there are in each status, by a counting query each, and how many wait. */
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
  const { count: verifications } = await findWaitingSellers(req, 1)
  res.json({ counts: { ...Object.fromEntries(counted), verifications } })
}
