import type { TicketDetail } from "../../../../hooks/ticket-detail"
import { StaleAlert } from "./stale-alert"
import { TicketHeader } from "./ticket-header"
import { TicketHistory } from "./ticket-history"
import { TicketThread } from "./ticket-thread"
import type { TicketDesk } from "./use-ticket-desk"

type TicketWorkProps = { ticket: TicketDetail; desk: TicketDesk }

export const TicketWork = ({ ticket, desk }: TicketWorkProps) => (
  <div className="flex flex-col gap-y-3">
    <TicketHeader ticket={ticket} desk={desk} />
    {desk.isStale && <StaleAlert ticket={ticket} desk={desk} />}
    <TicketThread ticket={ticket} desk={desk} />
    <TicketHistory events={ticket.events} />
  </div>
)
