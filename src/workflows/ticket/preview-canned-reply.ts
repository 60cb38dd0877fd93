import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { TICKET_MODULE } from "../../modules/ticket"
import {
  CANNED_SAMPLES,
  CANNED_VARIABLES,
  CannedValues,
  fillCanned,
  FilledReply,
} from "../../modules/ticket/canned-variables"
import TicketModuleService from "../../modules/ticket/service"

export type PreviewCannedReply = {
  /** The words, or the canned reply that holds them. */
  body?: string
  canned_reply_id?: string
  /** Whose things are put in; without one, samples are. */
  ticket_id?: string
}

/** What a canned reply says in a ticket, which of its places stay empty, and what may be asked for. */
export async function previewCannedReply(
  container: MedusaContainer,
  { body, canned_reply_id, ticket_id }: PreviewCannedReply,
  user_id: string
): Promise<FilledReply & { known: readonly string[] }> {
  const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
  const words = canned_reply_id
    ? (await tickets.retrieveCannedReply(canned_reply_id)).body
    : (body ?? "")
  const values = ticket_id ? await valuesOf(container, ticket_id, user_id) : CANNED_SAMPLES
  return { ...fillCanned(words, values), known: CANNED_VARIABLES }
}

async function valuesOf(
  container: MedusaContainer,
  ticket_id: string,
  user_id: string
): Promise<CannedValues> {
  const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
  const { customer_id, order_id, product_id, seller_id, ...ticket } =
    await tickets.retrieveTicket(ticket_id)
  const [customer, order, product, seller, agent, store] = await Promise.all([
    one(container, "customer", ["first_name", "last_name"], customer_id),
    one(container, "order", ["display_id"], order_id),
    one(container, "product", ["title"], product_id),
    one(container, "seller", ["name"], seller_id),
    one(container, "user", ["first_name", "last_name"], user_id),
    storeName(container),
  ])
  const name = fullName(customer) ?? textOf(ticket.requester_name)
  return {
    // A guest has given one name only; its first word is what one is called by.
    "customer.first_name": textOf(customer?.first_name) ?? name?.split(" ")[0] ?? null,
    "customer.name": name,
    "ticket.number": String(ticket.number),
    "ticket.subject": ticket.subject,
    "order.display_id": textOf(order?.display_id),
    "product.title": textOf(product?.title),
    "seller.name": textOf(seller?.name),
    "agent.name": fullName(agent),
    "agent.first_name": textOf(agent?.first_name),
    "store.name": store,
  }
}

type Row = Record<string, unknown>
type Entity = "customer" | "order" | "product" | "seller" | "user"

async function one(
  container: MedusaContainer,
  entity: Entity,
  fields: string[],
  id: string | null
): Promise<Row | null> {
  if (!id) return null
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields, filters: { id } })
  return data[0] ?? null
}

async function storeName(container: MedusaContainer): Promise<string | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "store", fields: ["name"] })
  return textOf(data[0]?.name)
}

const textOf = (value: unknown): string | null =>
  value === null || value === undefined || value === "" ? null : String(value)
const fullName = (row: Row | null) =>
  textOf([row?.first_name, row?.last_name].map(textOf).filter(Boolean).join(" "))
