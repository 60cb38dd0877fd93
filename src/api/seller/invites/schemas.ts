import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { MEMBER_ROLES } from "../../../modules/seller/rules"

const invited = {
  id: z.string(),
  email: z.string(),
  role: z.enum(MEMBER_ROLES),
  expires_at: moment,
}

/** An invitation to work for the store. It is open while it was neither accepted nor revoked. */
export const SellerInvite = entity("SellerInvite", {
  ...invited,
  accepted_at: moment.nullable(),
  revoked_at: moment.nullable(),
  created_at: moment,
})

/** An invitation that was just made; its address is told here and in the mail only. */
export const SellerNewInvite = entity("SellerNewInvite", {
  ...invited,
  seller_id: z.string(),
  created_at: moment,
  url: z.string(),
})

/** What the holder of an invitation needs to know before accepting. */
export const SellerInvitePreview = entity("SellerInvitePreview", {
  email: z.string(),
  role: z.enum(MEMBER_ROLES),
  expires_at: moment,
  has_login: z
    .boolean()
    .describe("Whether the address has a login already, whose password it takes"),
  seller: z
    .object({ name: z.string(), handle: z.string(), logo_url: z.string().nullable() })
    .strict(),
})

/** Who has joined a store. */
export const SellerNewMember = entity("SellerNewMember", {
  id: z.string(),
  role: z.enum(MEMBER_ROLES),
  seller: z.object({ id: z.string(), name: z.string(), handle: z.string() }).strict(),
})
