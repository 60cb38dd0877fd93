import {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { Uploader } from "../../../modules/attachment/service"
import { GUEST_TOKEN_HEADER } from "../../../modules/ticket/guest-token"
import { findGuestTicket } from "../../../workflows/ticket/find-guest-ticket"

/** Who asks about one ticket: the account whose it is, or whoever has the link to it. */
export type Requester = { type: "customer"; id: string } | { type: "guest"; ticket_id: string }
type WithRequester = { ticket_requester?: Requester }

const notFound = (id: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `Ticket with id '${id}' not found`)

/**
 * Lets the requester of the ticket through, whose it must be. A link opens one ticket and no other,
 * whoever is signed in beside it.
 */
export async function admitRequester(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  const requester = await identify(req)
  // A request is an open object; the field is ours alone.
  const carrier = req as unknown as WithRequester
  carrier.ticket_requester = requester
  next()
}

async function identify(req: MedusaRequest): Promise<Requester> {
  const { id } = req.params
  const token = req.get(GUEST_TOKEN_HEADER)
  if (token) {
    const ticket_id = await findGuestTicket(req.scope, token)
    if (ticket_id !== id) throw notFound(id)
    return { type: "guest", ticket_id }
  }
  const { auth_context } = req as AuthenticatedMedusaRequest
  if (auth_context?.actor_type !== "customer" || !auth_context.actor_id) {
    const wanted = `Sign in, or send the token of your ticket's link as ${GUEST_TOKEN_HEADER}`
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, wanted)
  }
  const customer_id = auth_context.actor_id
  const { data: own } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "ticket", fields: ["id"], filters: { id, customer_id } })
  if (!own.length) throw notFound(id)
  return { type: "customer", id: customer_id }
}

/** Who was let through; a route without the gate has nobody and refuses. */
export function requesterOf(req: MedusaRequest): Requester {
  const { ticket_requester } = req as unknown as WithRequester
  if (ticket_requester) return ticket_requester
  throw new MedusaError(
    MedusaError.Types.UNAUTHORIZED,
    "Only the requester of a ticket may do this"
  )
}

export const uploaderOf = (requester: Requester): Uploader =>
  requester.type === "customer"
    ? { uploader_type: "customer", uploader_id: requester.id }
    : { uploader_type: "guest", uploader_id: requester.ticket_id }
