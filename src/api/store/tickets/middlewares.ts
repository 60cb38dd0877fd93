import {
  authenticate,
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { addressOf, rateLimit } from "../../rate-limit"
import { receiveAttachment } from "../attachments/receive-attachment"
import { OWN_TICKET_FIELDS } from "./own-ticket"
import { appealOnlyWhenBlocked, ownAppealOnlyWhenBlocked } from "./refuse-blocked"
import { admitRequester, requesterOf } from "./requester"
import {
  StoreCloseTicket,
  StoreListTickets,
  StoreOpenTicket,
  StoreRateTicket,
  StoreReplyToTicket,
} from "./validators"

const matcher = "/store/tickets"
const HOUR_SECONDS = 3600
/** Of guests: an office shares an address, and anybody can name anybody's e-mail. */
const GUEST_TICKETS_PER_ADDRESS = 30
const GUEST_TICKETS_PER_EMAIL = 5
/** Of one account, or of one link. */
const REPLIES_PER_REQUESTER = 60

const isGuest = (req: MedusaRequest) =>
  (req as AuthenticatedMedusaRequest).auth_context?.actor_type !== "customer"

const guestAddress = (req: MedusaRequest) => (isGuest(req) ? addressOf(req) : null)

const guestEmail = (req: MedusaRequest) => {
  const { email } = req.validatedBody as StoreOpenTicket
  return isGuest(req) && email ? email.toLowerCase() : null
}

const account = (req: MedusaRequest) =>
  isGuest(req) ? null : (req as AuthenticatedMedusaRequest).auth_context.actor_id

const requester = (req: MedusaRequest) => {
  const who = requesterOf(req)
  return who.type === "customer" ? who.id : who.ticket_id
}

const replySparingly = rateLimit({
  ...{ name: "ticket-reply", points: REPLIES_PER_REQUESTER, per_seconds: HOUR_SECONDS },
  by: requester,
})

const write = (path: string, schema: Parameters<typeof validBody>[0]) => ({
  matcher: `${matcher}/:id/${path}`,
  methods: ["POST" as const],
  middlewares: [validBody(schema), ownAppealOnlyWhenBlocked, replySparingly],
})

export const storeTicketMiddlewares: MiddlewareRoute[] = [
  // Everything about one ticket; the requester is known from here on.
  { matcher: `${matcher}/:id`, middlewares: [admitRequester] },
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      authenticate("customer", ["session", "bearer"]),
      validQuery(StoreListTickets, {
        defaults: OWN_TICKET_FIELDS,
        allowed: OWN_TICKET_FIELDS,
        isList: true,
      }),
    ],
  },
  {
    matcher,
    methods: ["POST"],
    middlewares: [
      validBody(StoreOpenTicket),
      rateLimit({
        name: "guest-ticket-address",
        is_strict: true,
        ...{ points: GUEST_TICKETS_PER_ADDRESS, per_seconds: HOUR_SECONDS },
        by: guestAddress,
      }),
      rateLimit({
        name: "guest-ticket-email",
        is_strict: true,
        ...{ points: GUEST_TICKETS_PER_EMAIL, per_seconds: HOUR_SECONDS },
        by: guestEmail,
      }),
      rateLimit({
        ...{ name: "ticket", points: "tickets_per_hour", per_seconds: HOUR_SECONDS },
        ...{ is_strict: true, by: account },
      }),
      appealOnlyWhenBlocked,
    ],
  },
  write("comments", StoreReplyToTicket),
  write("close", StoreCloseTicket),
  write("csat", StoreRateTicket),
  {
    matcher: `${matcher}/:id/attachments`,
    methods: ["POST"],
    middlewares: [ownAppealOnlyWhenBlocked, ...[receiveAttachment].flat()],
  },
]
