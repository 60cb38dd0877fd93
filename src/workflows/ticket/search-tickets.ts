import { MedusaContainer } from "@medusajs/framework/types"
import { TICKET_MODULE } from "../../modules/ticket"
import type { FindTickets } from "../../modules/ticket/finding"
import TicketModuleService from "../../modules/ticket/service"
import { asWhoAsks } from "../../modules/ticket/ticket-filters"

/** The ids of one page of tickets, in order, and how many there are. */
export const searchTickets = (
  container: MedusaContainer,
  { filters, ...page }: FindTickets,
  user_id: string,
  now: Date
) =>
  container
    .resolve<TicketModuleService>(TICKET_MODULE)
    .findTickets({ ...page, filters: asWhoAsks(filters, user_id) }, now)
