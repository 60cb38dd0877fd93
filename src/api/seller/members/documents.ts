import { deleted, one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { SellerMember } from "./schemas"

const LAST_OWNER = "It is the store's last owner"

export const sellerMemberDocuments = documents("Members", {
  "GET /seller/members": {
    summary: "List the store's members",
    answer: pageOf("members", SellerMember),
  },
  "POST /seller/members/:id": {
    summary: "Change a member's role",
    description: "It counts from the member's next request on. A store keeps one owner at least.",
    example: { role: "manager" },
    answer: one("member", SellerMember),
  },
  "DELETE /seller/members/:id": {
    summary: "Remove a member",
    description: "The login of a removed member is refused from the next request on.",
    answer: deleted("seller_member"),
    refusals: { 400: LAST_OWNER },
  },
  "POST /seller/members/leave": {
    summary: "Leave the store",
    description: "The last owner cannot.",
    example: {},
    answer: deleted("seller_member"),
  },
})
