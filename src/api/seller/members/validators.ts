import { z } from "@medusajs/framework/zod"
import { listParams } from "../../../lib/query-params"
import { MEMBER_ROLES } from "../../../modules/seller/rules"

export const SellerListMembers = listParams({
  order: "created_at",
  orderable: ["created_at", "role"],
})

export const SellerChangeMemberRole = z.object({ role: z.enum(MEMBER_ROLES) }).strict()
export type SellerChangeMemberRole = z.infer<typeof SellerChangeMemberRole>

export const SellerLeave = z.object({}).strict()
