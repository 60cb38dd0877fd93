import { one } from "../../../../../lib/openapi/answers"
import { documents } from "../../../../../lib/openapi/documents"
import { StoreOwnContact, StoreVerification } from "./schemas"

export const storeVerificationDocuments = documents("Account", {
  "GET /store/customers/me/verifications": {
    summary: "Get what is proven",
    description: "Whether e-mail address and phone number were proven with a code.",
    answer: one("customer", StoreOwnContact),
  },
  "POST /store/customers/me/verifications": {
    summary: "Ask for a code",
    description: `Sends six digits to an address: \`verify\` proves the own one, \`change\` puts a proven
one in its place. A code is good for five minutes and five guesses.`,
    example: { channel: "sms", identifier: "+4915112345678", purpose: "change" },
    status: 201,
    answer: one("verification", StoreVerification),
    refusals: { 429: "A code is on its way; Retry-After says how many seconds to wait" },
  },
  "POST /store/customers/me/verifications/:id": {
    summary: "Give the code back",
    example: { code: "123456" },
    answer: one("customer", StoreOwnContact),
    refusals: { 400: "The code is wrong, was used, or is too old; ask for a new one" },
  },
})
