import { MedusaContainer } from "@medusajs/framework/types"
import { NOTICE_MODULE } from "../../../modules/notice"
import NoticeModuleService from "../../../modules/notice/service"
import { Recipient } from "../../../modules/notice/telling"
import { TICKET_MODULE } from "../../../modules/ticket"
import { isForSeller } from "../../../modules/ticket/rules"
import TicketModuleService from "../../../modules/ticket/service"
import type { TicketRow } from "../../../modules/ticket/storage"
import { aGuest, customersOf, queryOf, staff, storeOf } from "./people"

/** Of what was written, as much as a mail shows. */
const MESSAGE_LENGTH_MAX = 1_000

export const ticketsOf = (container: MedusaContainer) =>
  container.resolve<TicketModuleService>(TICKET_MODULE)

export const beginningOf = (body: string) =>
  body.length > MESSAGE_LENGTH_MAX ? `${body.slice(0, MESSAGE_LENGTH_MAX).trimEnd()} …` : body

export const ticketFacts = ({ id, number, subject }: TicketRow) => ({
  ...{ ticket_id: id, ticket_number: number, subject },
})

type Reached = { recipients: Recipient[]; sealed_secret?: string }

/** Who asked: an account with an inbox, or an address, whose mail carries the way in. */
export async function requesterOf(container: MedusaContainer, ticket: TicketRow): Promise<Reached> {
  if (ticket.customer_id) {
    return { recipients: [...(await customersOf(container, [ticket.customer_id])).values()] }
  }
  const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const token = ticketsOf(container).tokenFor(ticket)
  return { recipients: [aGuest(ticket.email)], sealed_secret: notices.sealSecret(token) }
}

/** The store that a ticket is about, if it has to do with it. */
export async function storeFor(container: MedusaContainer, ticket: TicketRow) {
  const { seller_id } = ticket
  return seller_id && isForSeller(ticket) ? await storeOf(container, seller_id, "support") : []
}

/** A member of staff by the id, as long as they have an account. */
export async function agent(container: MedusaContainer, id: string): Promise<Recipient[]> {
  const { data } = await queryOf(container).graph({
    entity: "user",
    fields: ["id", "email"],
    filters: { id },
  })
  return data.map(({ id, email }) => ({ type: "user", id, email }))
}

/** Who has to read what a requester writes: whoever works on it, else whoever looks at the bell. */
export async function readersOf(container: MedusaContainer, { assignee_id }: TicketRow) {
  const [own] = assignee_id ? await agent(container, assignee_id) : []
  if (own) return [own]
  return (await staff(container)).filter(({ type }) => type === "merchant")
}
