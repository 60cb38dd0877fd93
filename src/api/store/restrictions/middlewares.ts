import { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"
import { MedusaStoreRequest, MiddlewareRoute } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { blockedMessage } from "../../../modules/violation/messages"
import { CUSTOMER_BLOCKED } from "../../../modules/violation/rules"
import { findRestrictions } from "../../../workflows/violation/find-restrictions"
import { refuseLaterPayment } from "../../../workflows/violation/refuse-restricted-buyer"

const READS = ["GET", "HEAD", "OPTIONS"]

/** What a blocked customer may still write: the own profile, what they are told, and an appeal. */
const OPEN_TO_BLOCKED = [
  /^\/store\/customers\/me$/,
  /^\/store\/customers\/me\/addresses(\/[^/]+)?$/,
  /^\/store\/notifications(\/.*)?$/,
  /^\/store\/notification-preferences$/,
  /^\/store\/customers\/me\/violations\/[^/]+\/appeal$/,
  // Who was blocked goes on with the complaints they have, and opens no other.
  /^\/store\/complaints\/[^/]+\/[^/]+$/,
  // They read what stores write to them, and cannot answer.
  /^\/store\/conversations\/[^/]+\/read$/,
]
/** Their handler asks the same table and refuses with the state of the auction. */
const ANSWERED_BY_AUCTIONS = /^\/store\/auctions\/[^/]+\/(bids|buy-now)$/
/** They let appeals through and refuse the rest in the same words; files are sent with an appeal. */
const ANSWERED_BY_TICKETS = /^\/store\/(attachments|tickets(\/[^/]+\/[^/]+)?)$/
const LEFT_ALONE = [...OPEN_TO_BLOCKED, ANSWERED_BY_AUCTIONS, ANSWERED_BY_TICKETS]

const pathOf = (req: MedusaStoreRequest) =>
  (req.baseUrl + req.path).toLowerCase().replace(/\/+$/, "")

const customerOf = ({ auth_context }: MedusaStoreRequest) =>
  auth_context?.actor_type === "customer" ? auth_context.actor_id : undefined

/**
 * Tokens are stateless, so each write asks the table. Without a method and with a list of what is
 * open: a route that is added later is closed to blocked customers from the start.
 */
async function refuseBlocked(req: MedusaStoreRequest, _: MedusaResponse, next: MedusaNextFunction) {
  const customer_id = customerOf(req)
  if (!customer_id || READS.includes(req.method)) return next()
  if (LEFT_ALONE.some((open) => open.test(pathOf(req)))) return next()
  const { blocked } = await findRestrictions(req.scope, customer_id)
  if (blocked === null) return next()
  throw new MedusaError(MedusaError.Types.FORBIDDEN, blockedMessage(blocked), CUSTOMER_BLOCKED)
}

/** At the end the cart itself is judged, whoever sends it; here the customer is told early. */
async function refusePayLater(
  req: MedusaStoreRequest<{ provider_id?: unknown }>,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  const customer_id = customerOf(req)
  const provider_id = req.body?.provider_id
  if (customer_id && typeof provider_id === "string") {
    const { prepay_only } = await findRestrictions(req.scope, customer_id)
    refuseLaterPayment(prepay_only, provider_id)
  }
  next()
}

/** Who applies without signing in must not do it in the name of a blocked account. */
async function refuseBlockedApplicant(
  req: MedusaStoreRequest<{ email?: unknown }>,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  const email = req.body?.email
  if (customerOf(req) || typeof email !== "string") return next()
  const { data: accounts } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id"],
    filters: { email: email.toLowerCase(), has_account: true },
  })
  for (const { id } of accounts) {
    if ((await findRestrictions(req.scope, id)).blocked === null) continue
    // Strangers are not told that the account is blocked; its owner is, after signing in.
    const message = `${email} belongs to an account; sign in to apply with this e-mail address`
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, message)
  }
  next()
}

export const storeRestrictionMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store", middlewares: [refuseBlocked] },
  {
    matcher: "/store/payment-collections/:id/payment-sessions",
    methods: ["POST"],
    middlewares: [refusePayLater],
  },
  {
    matcher: "/store/seller-applications",
    methods: ["POST"],
    middlewares: [refuseBlockedApplicant],
  },
]
