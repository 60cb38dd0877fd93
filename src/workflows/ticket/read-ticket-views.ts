import { MedusaContainer } from "@medusajs/framework/types"
import { TICKET_MODULE } from "../../modules/ticket"
import type { TicketViewRow } from "../../modules/ticket/desk"
import TicketModuleService from "../../modules/ticket/service"
import { asWhoAsks, TicketFilters } from "../../modules/ticket/ticket-filters"

/** The views that a person may see, with how many tickets each has for them. */
export async function readTicketViews(container: MedusaContainer, user_id: string, now: Date) {
  const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
  return await counted(container, await tickets.viewsOf(user_id), user_id, now)
}

/** @throws MedusaError not_found for another's that is not shared */
export async function readTicketView(
  container: MedusaContainer,
  id: string,
  user_id: string,
  now: Date
) {
  const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
  const view = await tickets.viewFor(id, user_id)
  return (await counted(container, [view], user_id, now))[0]
}

async function counted(
  container: MedusaContainer,
  views: TicketViewRow[],
  user_id: string,
  now: Date
) {
  const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
  const counts = await tickets.countTickets(
    // What the column holds was checked when it was written.
    views.map(({ filters }) => asWhoAsks(filters as TicketFilters, user_id)),
    now
  )
  return views.map(({ id, name, is_shared, owner_id, filters, order }, i) => ({
    ...{ id, name, is_shared, is_own: owner_id === user_id, filters, order },
    ...counts[i],
  }))
}
