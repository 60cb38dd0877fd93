import { MedusaContainer } from "@medusajs/framework/types"
import { TICKET_MODULE } from "../../modules/ticket"
import TicketModuleService from "../../modules/ticket/service"

/** The id of the ticket that a guest's link leads to; null for anything else. */
export async function findGuestTicket(
  container: MedusaContainer,
  token: string
): Promise<string | null> {
  const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
  return (await tickets.ticketOfGuest(token))?.id ?? null
}
