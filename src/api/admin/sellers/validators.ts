import { z } from "@medusajs/framework/zod"
import { listParams, oneOrMore, search } from "../../../lib/query-params"
import {
  APPROVAL_POLICIES,
  SELLER_STATUSES,
  SELLER_VERIFICATIONS,
} from "../../../modules/seller/rules"

export const AdminListSellers = listParams({
  order: "-created_at",
  orderable: ["name", "created_at", "status", "rating_average"],
}).extend({
  q: search,
  status: oneOrMore(SELLER_STATUSES),
  verification: oneOrMore(SELLER_VERIFICATIONS),
})

export const AdminUpdateSeller = z.object({ approval_policy: z.enum(APPROVAL_POLICIES) }).strict()
export type AdminUpdateSeller = z.infer<typeof AdminUpdateSeller>

export const AdminRejectSeller = z.object({ reason: z.string().trim().min(3).max(1000) }).strict()
export type AdminRejectSeller = z.infer<typeof AdminRejectSeller>

/** Shape of calls that need nothing but the id in the path. */
export const AdminApproveSeller = z.object({}).strict()

export const AdminInviteSellerMember = z
  .object({
    /** Left out: the seller's own e-mail. */
    email: z
      .email()
      .max(254)
      .transform((email) => email.toLowerCase())
      .optional(),
    role: z.enum(["owner"]),
  })
  .strict()
export type AdminInviteSellerMember = z.infer<typeof AdminInviteSellerMember>

export const AdminListSellerRows = listParams({
  order: "-created_at",
  orderable: ["created_at"],
})

export const AdminListSellerProducts = listParams({
  order: "-created_at",
  orderable: ["created_at", "title", "status"],
}).extend({ q: search })
