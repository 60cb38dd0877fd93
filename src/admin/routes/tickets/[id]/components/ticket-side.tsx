import type { TicketDetail } from "../../../../hooks/ticket-detail"
import { TicketDeadlines } from "./ticket-deadlines"
import { TicketProperties } from "./ticket-properties"
import { TicketRatings } from "./ticket-ratings"
import { TicketRequester } from "./ticket-requester"
import { TicketSubjects } from "./ticket-subjects"
import type { TicketDesk } from "./use-ticket-desk"

type TicketSideProps = { ticket: TicketDetail; desk: TicketDesk }

export const TicketSide = ({ ticket, desk }: TicketSideProps) => (
  <div className="flex flex-col gap-y-3">
    <TicketProperties ticket={ticket} desk={desk} />
    <TicketDeadlines ticket={ticket} />
    <TicketRequester ticket={ticket} />
    <TicketSubjects ticket={ticket} />
    <TicketRatings ratings={ticket.csat} />
  </div>
)
