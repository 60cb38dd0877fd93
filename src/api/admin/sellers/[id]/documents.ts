import { deleted, one, pageOf } from "../../../../lib/openapi/answers"
import { documents } from "../../../../lib/openapi/documents"
import { SellerComplaintMetrics } from "../../../seller/complaints/schemas"
import { SellerResponseFigures } from "../../../seller/conversations/schemas"
import { SellerInvite, SellerNewInvite } from "../../../seller/invites/schemas"
import { AdminSellerMember, AdminSellerView } from "../schemas"

/** What hangs on a store: its people, its figures, and looks at it. */
export const adminSellerPeopleDocuments = documents("Sellers", {
  "GET /admin/sellers/:id/members": {
    summary: "List a store's members",
    answer: pageOf("members", AdminSellerMember),
  },
  "POST /admin/sellers/:id/members/:member_id": {
    summary: "Change a member's role",
    description: "It holds from the next request on. The last owner stays one.",
    example: { role: "finance" },
    answer: one("member", AdminSellerMember),
  },
  "DELETE /admin/sellers/:id/members/:member_id": {
    summary: "Remove a member",
    description: "The next request with this login is refused. The last owner stays.",
    answer: deleted("seller_member"),
    refusals: { 400: "It is the last owner" },
  },
  "GET /admin/sellers/:id/invites": {
    summary: "List a store's invitations",
    answer: pageOf("invites", SellerInvite),
  },
  "POST /admin/sellers/:id/invites": {
    summary: "Invite somebody to a store",
    description: `Without an address, the seller's own. The address of the invitation is in this answer
and in the mail only; an older invitation of the same address ends.`,
    status: 201,
    example: { email: "sam@example.com", role: "fulfilment" },
    answer: one("invite", SellerNewInvite),
  },
  "DELETE /admin/sellers/:id/invites/:invite_id": {
    summary: "Revoke an invitation",
    answer: deleted("seller_invite"),
    refusals: { 400: "It was accepted already, or is over" },
  },
  "GET /admin/sellers/:id/complaint-metrics": {
    summary: "Get a seller's complaint figures",
    description: "Of complaints that were opened in the period; without one, in the last 90 days.",
    answer: one("metrics", SellerComplaintMetrics),
  },
  "GET /admin/sellers/:id/conversation-metrics": {
    summary: "Get how fast a seller answers",
    answer: one("metrics", SellerResponseFigures),
  },
  "POST /admin/sellers/:id/views": {
    summary: "Look at a store as its members see it",
    description: `For 30 minutes, read only, and remembered in the audit log. Send the id as
\`x-seller-view\` with requests to the seller API.`,
    status: 201,
    example: { reason: "Ticket 1007" },
    answer: one("seller_view", AdminSellerView),
  },
  "DELETE /admin/sellers/:id/views/:view_id": {
    summary: "End a look at a store",
    description: "Without this it ends by itself.",
    answer: deleted("seller_view"),
  },
})
