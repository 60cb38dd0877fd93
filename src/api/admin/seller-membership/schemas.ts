import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"
import { MEMBER_ROLES, SELLER_STATUSES } from "../../../modules/seller/rules"
import { AdminSellerName } from "../people-schemas"

/** For which store somebody works. */
export const AdminSellerMembership = entity("AdminSellerMembership", {
  id: z.string(),
  role: z.enum(MEMBER_ROLES),
  seller_id: z.string(),
  seller: z.object({ ...AdminSellerName.shape, status: z.enum(SELLER_STATUSES) }).strict(),
})
