import { z } from "@medusajs/framework/zod"
import { deleted, one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { INVITE_VALID_DAYS } from "../../../modules/seller/rules"
import { OPEN_INVITES_MAX } from "../../../modules/seller/team"
import { SellerInvite, SellerInvitePreview, SellerNewInvite, SellerNewMember } from "./schemas"

const TOKEN = "oqnuwNKkSC9-D1fZkH0TgqUaY3XbVsR7eWcLmPj2iKs"
const MANY = { 429: "Too many attempts; Retry-After says how many seconds to wait" }

export const sellerInviteDocuments = documents("Invitations", {
  "GET /seller/invites": {
    summary: "List invitations",
    description: "Open ones come first in any order.",
    answer: pageOf("invites", SellerInvite),
  },
  "POST /seller/invites": {
    summary: "Invite a member",
    description: `Mails a link that works once, for ${INVITE_VALID_DAYS} days; \`url\` is that link, in
this answer only. A new invitation takes the place of an open one to the same address. A store has
at most ${OPEN_INVITES_MAX} open ones.`,
    status: 201,
    example: { email: "ann@example.com", role: "support" },
    answer: one("invite", SellerNewInvite),
  },
  "DELETE /seller/invites/:id": {
    summary: "Withdraw an invitation",
    answer: deleted("seller_invite"),
    refusals: { 400: "It was accepted or withdrawn already" },
  },
  "POST /seller/invites/preview": {
    summary: "Read an invitation by its token",
    description: "The token is the end of the link, behind `seller_invite=`.",
    is_open: true,
    is_apart: true,
    example: { token: TOKEN },
    answer: one("seller_invite", SellerInvitePreview),
    refusals: MANY,
  },
  "POST /seller/invites/accept": {
    summary: "Accept an invitation",
    description: `Makes a login with this password, or takes the password of the login that the
address has already. Sign in with it afterwards.`,
    is_open: true,
    is_apart: true,
    status: 201,
    example: { token: TOKEN, password: "correct horse battery staple", first_name: "Ann" },
    answer: one("seller_member", SellerNewMember, { email: z.string() }),
    refusals: { ...MANY, 401: "The address has a login, and this is not its password" },
  },
})
