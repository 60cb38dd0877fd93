import { one } from "../../../../../lib/openapi/answers"
import { documents } from "../../../../../lib/openapi/documents"
import { PlatformCart } from "../../../../platform-schemas"

export const storeOwnCartDocuments = documents("Account", {
  "GET /store/customers/me/cart": {
    summary: "Get or make the own cart",
    description: `The customer's open cart, the same on every device; it is made when there is none.
\`region_id\` or \`country_code\` say what a new one is like and leave one that is there as it is.`,
    answer: one("cart", PlatformCart),
  },
  "POST /store/customers/me/cart/merge": {
    summary: "Take over a guest's cart",
    description: `Moves what was chosen before signing in into the own cart, at its prices: all of it,
or nothing. Sent again it moves nothing, as the guest's cart is empty then.`,
    example: { cart_id: "cart_01J0000000000000000000000" },
    answer: one("cart", PlatformCart),
  },
})
