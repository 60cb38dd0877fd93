import { LayoutComposer } from "@medusajs/dashboard/components"
import { UIMatch, useParams } from "react-router-dom"
import { CaseConversations } from "../../../components/conversation/case-conversations"
import { Crumb } from "../../../components/crumb"
import { PageSkeleton } from "../../../components/page-skeleton"
import { useTicket } from "../../../hooks/ticket-queries"
import { TicketSide } from "./components/ticket-side"
import { TicketWork } from "./components/ticket-work"
import { useTicketDesk } from "./components/use-ticket-desk"

const TicketPage = () => {
  const { id = "" } = useParams()
  const { data: ticket, isError, error } = useTicket(id)
  const desk = useTicketDesk(id, ticket?.version)
  if (isError && !ticket) throw error
  if (!ticket) return <PageSkeleton main={2} side={3} />
  return (
    <LayoutComposer
      widgetsZonePrefix="ticket.details"
      preferredLayoutId="core:two-column"
      data={ticket}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="TicketWork">
              <TicketWork ticket={ticket} desk={desk} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="CaseConversations">
              <CaseConversations isQuiet sought={{ ticket_id: ticket.id }} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <LayoutComposer.Entry id="TicketSide">
            <TicketSide ticket={ticket} desk={desk} />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

/** Each ticket begins with a page of its own: nothing written for one is left in the next. */
const KeyedTicketPage = () => <TicketPage key={useParams().id} />

const TicketCrumb = ({ id }: { id: string }) => {
  const { data: ticket } = useTicket(id)
  return <Crumb name={ticket && `#${ticket.number} ${ticket.subject}`} />
}

export const handle = {
  breadcrumb: (match?: UIMatch) => <TicketCrumb id={match?.params.id ?? ""} />,
}
export default KeyedTicketPage
