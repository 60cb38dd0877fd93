import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { SellerMembership } from "./schemas"

export const sellerMeDocuments = documents("Membership", {
  "GET /seller/me": {
    summary: "Get the own membership",
    description: `\`permissions\` are the routes that are open to the caller now. Members of a
store that is not active may only read. \`view\` is set when one of the merchant's people looks at
the store, with the header \`x-seller-view\`; a look allows reading and nothing else.`,
    headers: { "x-seller-view": "Of the merchant only: the id of a look at a store" },
    answer: one("me", SellerMembership),
  },
})
