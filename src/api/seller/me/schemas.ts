import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { MEMBER_ROLES, SELLER_STATUSES, SELLER_VERIFICATIONS } from "../../../modules/seller/rules"

/** Who the caller is on this surface. */
export const SellerMembership = entity("SellerMembership", {
  member_id: z.string().nullable().describe("Null when the merchant only looks"),
  role: z.enum(MEMBER_ROLES),
  view: z
    .object({ id: z.string(), expires_at: moment })
    .strict()
    .nullable()
    .describe("The merchant's look at the store, and when it is over"),
  permissions: z
    .array(z.string())
    .describe("Routes that are open to the caller now, as `GET /seller/orders/:id`"),
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
