import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"
import { BEARERS } from "../../../modules/promotion-policy/rules"
import { AdminName } from "../people-schemas"

/** Who bears the cost of a promotion, and how much it takes off at most. */
export const AdminPromotionPolicy = entity("AdminPromotionPolicy", {
  promotion_id: z.string(),
  /** Whose promotion it is; null for the merchant's. */
  seller: AdminName.nullable(),
  bearer: z.enum(BEARERS),
  /** Of 10,000; for a promotion that is shared. */
  merchant_share_bp: z.number().int(),
  /** Whether a most discount can be named: only percentages have one. */
  takes_maximum: z.boolean(),
  maximums: z.array(z.object({ currency_code: z.string(), amount: z.number() }).strict()),
})
