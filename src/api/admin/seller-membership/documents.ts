import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminSellerMembership } from "./schemas"

export const adminSellerMembershipDocuments = documents("Sellers", {
  "GET /admin/seller-membership": {
    summary: "Get the own store",
    description: `For which store whoever asks works; null for the merchant's people. Members of
stores may ask, too: the dashboard begins with this.`,
    answer: one("seller_membership", AdminSellerMembership.nullable()),
    refusals: { 403: undefined },
  },
})
