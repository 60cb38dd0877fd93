import { z } from "@medusajs/framework/zod"
import { listParams } from "../../../lib/query-params"
import { MEMBER_ROLES } from "../../../modules/seller/rules"

const TOKEN_LENGTH_MAX = 100
const token = z.string().min(1).max(TOKEN_LENGTH_MAX)
const name = z.string().trim().min(1).max(100).optional()

export const SellerAcceptInvite = z
  .object({
    token,
    password: z.string().min(8).max(128),
    first_name: name,
    last_name: name,
  })
  .strict()
export type SellerAcceptInvite = z.infer<typeof SellerAcceptInvite>

export const SellerPreviewInvite = z.object({ token }).strict()
export type SellerPreviewInvite = z.infer<typeof SellerPreviewInvite>

/** Open ones come first in any order. */
export const SellerListInvites = listParams({ order: "-created_at", orderable: ["created_at"] })

export const SellerInviteMember = z
  .object({
    email: z
      .email()
      .max(254)
      .transform((email) => email.toLowerCase()),
    role: z.enum(MEMBER_ROLES),
  })
  .strict()
export type SellerInviteMember = z.infer<typeof SellerInviteMember>
