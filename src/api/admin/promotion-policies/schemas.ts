import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"
import { BEARERS } from "../../../modules/promotion-policy/rules"
import { AdminName } from "../people-schemas"

/** Who bears the cost of a promotion, and how much it takes off at most. */
export const AdminPromotionPolicy = entity("AdminPromotionPolicy", {
  promotion_id: z.string(),
  seller: AdminName.nullable().describe("Whose promotion it is; null for the merchant's"),
  bearer: z.enum(BEARERS),
  merchant_share_bp: z.number().int().describe("Of 10,000; for a promotion that is shared"),
  takes_maximum: z
    .boolean()
    .describe("Whether a most discount can be named: only percentages have one"),
  maximums: z.array(z.object({ currency_code: z.string(), amount: z.number() }).strict()),
})
