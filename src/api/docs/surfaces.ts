import { Surface } from "../../lib/openapi/document"

export const SURFACES = ["store", "seller", "admin"] as const
export type SurfaceName = (typeof SURFACES)[number]

/** Of the release; a test compares it with package.json. */
export const VERSION = "0.1.0"

const LISTS = `
Lists take \`limit\`, \`offset\`, \`order\` (a leading \`-\` for descending) and often \`fields\`, and
answer \`{ count, offset, limit }\` beside their rows. Amounts are in major units (\`12.5\` is twelve
and a half), times are ISO 8601 in UTC. What belongs to somebody else is a 404.`

const ASK_AGAIN = {
  429: "Too many requests; Retry-After says how many seconds to wait",
  503: "The shop cannot read its data right now; Retry-After says how many seconds to wait",
}

const bearer = (description: string) => ({
  name: "bearer",
  scheme: { type: "http", scheme: "bearer", bearerFormat: "JWT", description },
})

/** How each surface of the API is entered. */
export const SURFACE: Record<SurfaceName, Surface> = {
  store: {
    version: VERSION,
    title: "Souk: store API",
    description: `What storefronts need beyond [the platform's own store API](https://docs.medusajs.com/api/store).

Every request names a sales channel by its publishable key. A customer signs in with
\`POST /auth/customer/emailpass\` (\`{ email, password }\`), or with a code: \`POST /auth/customer/otp\`
with \`{ channel, identifier }\`, then again with \`{ challenge_id, code }\`; the answer's \`token\` is
the bearer token.
${LISTS}`,
    security: [bearer("A customer's token")],
    key: {
      name: "publishable_key",
      header: "x-publishable-api-key",
      description: "The sales channel's publishable key",
    },
    refusals: {
      ...ASK_AGAIN,
      403: "The customer is blocked, or may not do this; the message says why",
    },
  },
  seller: {
    version: VERSION,
    title: "Souk: seller API",
    description: `What a member of a store can do. Everything is about the own store.

A member signs in with \`POST /auth/user/emailpass\` (\`{ email, password }\`); the answer's \`token\`
is the bearer token. What somebody may do depends on their role in the store.
${LISTS}`,
    security: [bearer("A member's token")],
    refusals: {
      ...ASK_AGAIN,
      403: "The member's role does not allow it, or the store is not active; the message says which",
    },
  },
  admin: {
    version: VERSION,
    title: "Souk: admin API",
    description: `What the merchant can do beyond [the platform's own admin API](https://docs.medusajs.com/api/admin).

Sign in with \`POST /auth/user/emailpass\` (\`{ email, password }\`) and send the answer's \`token\` as
bearer token, or send a secret API key as the name of basic authentication. Members of a store have
no place here.
${LISTS}`,
    security: [
      bearer("A user's token"),
      {
        name: "api_key",
        scheme: {
          ...{ type: "http", scheme: "basic" },
          description: "A secret API key as the user name, without a password",
        },
      },
    ],
    refusals: { ...ASK_AGAIN, 403: "Members of a store may not do this" },
  },
}
