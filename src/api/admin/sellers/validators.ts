import { z } from "@medusajs/framework/zod"
import { listParams, oneOrMore, search } from "../../../lib/query-params"
import {
  APPROVAL_POLICIES,
  MEMBER_ROLES,
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
  verification_requested: z
    .enum(["true"])
    .optional()
    .describe("Only those who wait for a look at their documents"),
})

export const AdminUpdateSeller = z.object({ approval_policy: z.enum(APPROVAL_POLICIES) }).strict()
export type AdminUpdateSeller = z.infer<typeof AdminUpdateSeller>

const reason = z.string().trim().min(3).max(1000)

export const AdminRejectSeller = z.object({ reason }).strict()
export type AdminRejectSeller = z.infer<typeof AdminRejectSeller>

export const AdminRejectVerification = z.object({ reason }).strict()
export type AdminRejectVerification = z.infer<typeof AdminRejectVerification>

/** Shape of calls that need nothing but the id in the path. */
export const AdminApproveSeller = z.object({}).strict()
export const AdminVerifySeller = z.object({}).strict()

export const AdminChangeMemberRole = z.object({ role: z.enum(MEMBER_ROLES) }).strict()
export type AdminChangeMemberRole = z.infer<typeof AdminChangeMemberRole>

export const AdminInviteSellerMember = z
  .object({
    email: z
      .email()
      .max(254)
      .transform((email) => email.toLowerCase())
      .optional()
      .describe("Left out: the seller's own e-mail"),
    role: z.enum(MEMBER_ROLES).default("owner"),
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
