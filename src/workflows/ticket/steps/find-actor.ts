import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TICKET_MODULE } from "../../../modules/ticket"
import { Actor } from "../../../modules/ticket/changing"
import TicketModuleService from "../../../modules/ticket/service"

/** As whom somebody acts. A guest is whoever the ticket says, or says who they are in a new one. */
export type By =
  | { type: "customer"; id: string }
  | { type: "guest"; ticket_id: string }
  | { type: "guest"; name: string }
  | { type: "seller"; user_id: string; seller_id: string }
  | { type: "merchant"; user_id: string }

type Named = { first_name?: string | null; last_name?: string | null }

/** Sellers read names, and an e-mail address is none of their business. */
export const nameOf = ({ first_name, last_name }: Named, otherwise: string): string => {
  const name = [first_name, last_name].filter(Boolean).join(" ").trim()
  return name && !name.includes("@") ? name : otherwise
}

const queryOf = (container: MedusaContainer) => container.resolve(ContainerRegistrationKeys.QUERY)

async function readUser(container: MedusaContainer, id: string) {
  const fields = ["id", "email", "first_name", "last_name"]
  const { data } = await queryOf(container).graph({ entity: "user", fields, filters: { id } })
  return data[0]
}

async function asCustomer(container: MedusaContainer, id: string): Promise<Actor> {
  const { data } = await queryOf(container).graph(
    { entity: "customer", fields: ["id", "first_name", "last_name"], filters: { id } },
    { throwIfKeyNotFound: true }
  )
  const name = nameOf(data[0], "Customer")
  return { author_type: "customer", author_id: id, author_name: name, known_as: name }
}

async function asGuest(container: MedusaContainer, by: By & { type: "guest" }): Promise<Actor> {
  const name = "name" in by ? by.name : await nameIn(container, by.ticket_id)
  return { author_type: "guest", author_id: null, author_name: name, known_as: name }
}

const nameIn = async (container: MedusaContainer, ticket_id: string) => {
  const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
  const { requester_name } = await tickets.retrieveTicket(ticket_id, { select: ["requester_name"] })
  return requester_name
}

async function asSeller(container: MedusaContainer, user_id: string, seller_id: string) {
  const [user, { data }] = await Promise.all([
    readUser(container, user_id),
    queryOf(container).graph(
      { entity: "seller", fields: ["id", "name"], filters: { id: seller_id } },
      { throwIfKeyNotFound: true }
    ),
  ])
  const store = data[0].name
  const known_as = user ? `${nameOf(user, user.email ?? "A member")} (${store})` : store
  return { author_type: "seller" as const, author_id: user_id, author_name: store, known_as }
}

/** Requesters read the name of whoever helps them; staff among themselves also the address. */
async function asMerchant(container: MedusaContainer, user_id: string): Promise<Actor> {
  const user = await readUser(container, user_id)
  const author_name = nameOf(user ?? {}, "Support")
  const known_as = nameOf(user ?? {}, user?.email ?? "Staff")
  return { author_type: "merchant", author_id: user_id, author_name, known_as }
}

export async function findActor(container: MedusaContainer, by: By): Promise<Actor> {
  if (by.type === "customer") return await asCustomer(container, by.id)
  if (by.type === "guest") return await asGuest(container, by)
  if (by.type === "seller") return await asSeller(container, by.user_id, by.seller_id)
  return await asMerchant(container, by.user_id)
}

/** Finds the names under which somebody acts on a ticket. */
export const findTicketActorStep = createStep(
  "find-ticket-actor",
  async (by: By, { container }) => {
    return new StepResponse(await findActor(container, by))
  }
)

/**
 * Refuses a customer whose ticket it is not, as if there were none. Whose a ticket is never changes,
 * so it may be asked before the ticket is locked.
 */
export const assertOwnTicketStep = createStep(
  "assert-own-ticket",
  async ({ id, by }: { id: string; by: By }, { container }) => {
    if (by.type !== "customer") return
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    const [own] = await tickets.listTickets({ id, customer_id: by.id }, { take: 1, select: ["id"] })
    if (!own) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Ticket with id '${id}' not found`)
  }
)
