import { z } from "@medusajs/framework/zod"
import { StoreCreateCustomer } from "@medusajs/medusa/api/store/customers/validators"
import { entity, one } from "../../lib/openapi/answers"
import { documents, RouteDocument } from "../../lib/openapi/documents"
import { CODE_DIGITS, CODE_MINUTES } from "../../modules/otp/rules"
import { PlatformCustomer } from "../platform-schemas"
import { AuthAskForCode, AuthGiveCode } from "./validators"

/** The platform's own route checks it. */
const password = z.string().min(1)
const email = z.email()

/** What a person is signed in with from then on. */
const AuthToken = entity("AuthToken", {
  token: z.string().describe("A JSON Web Token; send it as bearer token"),
})
/** Who has a second factor is signed in once it was given as well. */
const AuthSignIn = z
  .looseObject({
    ...AuthToken.shape,
    mfa_required: z.literal(true).optional().describe("The token opens nothing until then"),
    mfa_challenge: z.looseObject({ id: z.string() }).optional(),
  })
  .meta({ id: "AuthSignIn" })
/** A code is on its way. */
const AuthCodeSent = entity("AuthCodeSent", {
  location: z
    .string()
    .describe("`otp:` and the id of the challenge, to be given back with the code"),
})

const WRONG = { 401: "E-mail address and password do not belong together" }
const MANY = { 429: "Too many of them; Retry-After says how many seconds to wait" }
const credentials = { email: "ann@example.com", password: "correct horse battery staple" }

const refresh: RouteDocument = {
  summary: "Renew a token",
  description: `Answers a token for as long again, with what is known of its owner now. After an account
was made with a token, the token is renewed before it opens the account.`,
  is_apart: true,
  answer: AuthToken,
}

export const customerAuthDocuments = documents(
  "Signing in",
  {
    "POST /auth/customer/emailpass": {
      summary: "Sign in with a password",
      description: "By e-mail address, in any case, or as `identifier` by a proven phone number.",
      is_open: true,
      is_apart: true,
      body: z.union([
        z.object({ email, password }),
        z.object({ identifier: z.string().min(1), password }),
      ]),
      example: credentials,
      answer: AuthSignIn,
      refusals: WRONG,
    },
    "POST /auth/customer/otp": {
      summary: "Sign in with a code",
      description: `First with \`channel\` and \`identifier\`: ${CODE_DIGITS} digits are sent, and
\`location\` is answered, whether there is an account or not. Then with \`challenge_id\`, which is what
follows \`otp:\` in it, and \`code\`: \`token\` is answered. A code is good for ${CODE_MINUTES} minutes from
the last sending, for five guesses, and once. Who is new makes their account with the token:
\`POST /store/customers\`.`,
      is_open: true,
      is_apart: true,
      body: z.union([AuthAskForCode, AuthGiveCode]),
      example: { channel: "email", identifier: "ann@example.com" },
      answer: z.union([AuthCodeSent, AuthSignIn]),
      refusals: {
        401: "The code is wrong, was used, or is too old; ask for a new one",
        ...MANY,
      },
    },
    "POST /auth/customer/emailpass/register": {
      summary: "Choose a password for a new account",
      description: `The token that is answered opens nothing but \`POST /store/customers\`, which makes the
account; renew it after that, or sign in.`,
      is_open: true,
      is_apart: true,
      body: z.object({ email, password }),
      example: credentials,
      answer: AuthToken,
      refusals: { 401: "There is a password for this e-mail address; sign in" },
    },
    "POST /store/customers": {
      summary: "Make an account",
      description: `With the token of a registration or a code. Who signed up with a code has proven an
address, and the account gets that one.`,
      body: StoreCreateCustomer,
      example: { email: "ann@example.com", first_name: "Ann", last_name: "Lee" },
      answer: one("customer", PlatformCustomer),
    },
    "POST /auth/customer/emailpass/reset-password": {
      summary: "Ask for a new password",
      description:
        "Sends a mail with a link to whoever has an account, and answers everybody alike.",
      is_open: true,
      is_apart: true,
      body: z.object({ identifier: z.string().min(1) }),
      example: { identifier: "ann@example.com" },
      status: 201,
      refusals: MANY,
    },
    "POST /auth/customer/emailpass/update": {
      summary: "Set the new password",
      description: "The bearer token is the one of the link in the mail.",
      is_apart: true,
      body: z.object({ password }),
      example: { password: "quite another password" },
      answer: z.object({ success: z.literal(true) }).strict(),
    },
    "POST /auth/token/refresh": refresh,
  },
  "How a storefront gets the token that all other requests of a customer carry."
)

/** Of members of stores and of the merchant's staff, who sign in the same way. */
export const userAuthDocuments = documents("Signing in", {
  "POST /auth/user/emailpass": {
    summary: "Sign in with a password",
    is_open: true,
    is_apart: true,
    body: z.object({ email, password }),
    example: { email: "manager@example.com", password: "correct horse battery staple" },
    answer: AuthSignIn,
    refusals: WRONG,
  },
  "POST /auth/token/refresh": refresh,
})
