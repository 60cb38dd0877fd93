import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { MEMBER_ROLES, SELLER_STATUSES, SELLER_VERIFICATIONS } from "../../../modules/seller/rules"

/** Who the caller is on this surface. */
export const SellerMembership = entity("SellerMembership", {
  /** Null when the merchant only looks. */
  member_id: z.string().nullable(),
  role: z.enum(MEMBER_ROLES),
  /** The merchant's look at the store, and when it is over. */
  view: z.object({ id: z.string(), expires_at: moment }).strict().nullable(),
  /** Routes that are open to the caller now, as `GET /seller/orders/:id`. */
  permissions: z.array(z.string()),
  seller: z
    .object({
      id: z.string(),
      name: z.string(),
      handle: z.string(),
      status: z.enum(SELLER_STATUSES),
      logo_url: z.string().nullable(),
      verification: z.enum(SELLER_VERIFICATIONS),
    })
    .strict(),
})
