import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { StoreSellerApplication } from "./schemas"

export const storeSellerApplicationDocuments = documents("Stores", {
  "POST /store/seller-applications": {
    summary: "Apply as a seller",
    description: `Signed in it is the customer's own application, and \`email\` is theirs; otherwise
\`email\` is needed. Without a \`handle\` one is made from the name.`,
    is_open: true,
    example: {
      name: "Wool Yard",
      legal_name: "Wool Yard Ltd",
      email: "owner@wool-yard.example",
      address: { address_1: "1 Elm St", city: "Springfield", country_code: "us" },
    },
    status: 201,
    answer: one("seller_application", StoreSellerApplication),
    refusals: {
      401: "The e-mail address belongs to an account that has to sign in first",
      400: "Something is not as it should be, or the handle or the e-mail address is taken",
    },
  },
})
