import { z } from "@medusajs/framework/zod"
import { statisticsParams } from "../../admin/stats/validators"

/** Whose figures they are says the membership. */
export const SellerReadStats = statisticsParams
export type SellerReadStats = z.infer<typeof SellerReadStats>
