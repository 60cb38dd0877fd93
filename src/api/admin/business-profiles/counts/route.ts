import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { PROFILE_STATUSES } from "../../../../modules/business-profile/rules"

/** How many profiles there are in each status, by a counting query each. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const counted = await Promise.all(
    PROFILE_STATUSES.map(async (status) => {
      const { metadata } = await query.graph({
        entity: "business_profile",
        fields: ["id"],
        filters: { status },
        pagination: { skip: 0, take: 1 },
      })
      return [status, metadata?.count ?? 0] as const
    })
  )
  res.json({ counts: Object.fromEntries(counted) })
}
