import { LayoutComposer } from "@medusajs/dashboard/components"
import { UIMatch, useParams } from "react-router-dom"
import { Crumb } from "../../../../components/crumb"
import { PageSkeleton } from "../../../../components/page-skeleton"
import { useStoreTicket } from "../../../../hooks/ticket-store"
import { Guarded } from "../../components/guarded"
import { StoreThread } from "./components/store-thread"
import { StoreTicketHeader } from "./components/store-ticket-header"

const MyTicketPage = () => {
  const { id = "" } = useParams()
  const { data: ticket, isError, error } = useStoreTicket(id)
  if (isError && !ticket) throw error
  if (!ticket) return <PageSkeleton main={2} />
  return (
    <LayoutComposer
      widgetsZonePrefix="my_store.ticket"
      preferredLayoutId="core:single-column"
      data={ticket}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="StoreTicketHeader">
              <StoreTicketHeader ticket={ticket} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="StoreThread">
              <StoreThread key={ticket.id} ticket={ticket} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

const GuardedTicketPage = () => (
  <Guarded rule="GET /seller/tickets/:id">
    <MyTicketPage />
  </Guarded>
)

const TicketCrumb = ({ id }: { id: string }) => {
  const { data: ticket } = useStoreTicket(id)
  return <Crumb name={ticket && `#${ticket.number} ${ticket.subject}`} />
}

export const handle = {
  breadcrumb: (match?: UIMatch) => <TicketCrumb id={match?.params.id ?? ""} />,
}
export default GuardedTicketPage
