import { MedusaContainer } from "@medusajs/framework/types"
import { TICKET_MODULE } from "../../modules/ticket"
import TicketModuleService from "../../modules/ticket/service"

/** What stands on the tabs of the ticket list for one of staff. */
export const readTicketCounts = (container: MedusaContainer, user_id: string, now: Date) =>
  container.resolve<TicketModuleService>(TICKET_MODULE).ticketCounts(user_id, now)
