import { LayoutComposer } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"
import { useWebhookEndpoint } from "../../hooks/webhook"
import { PageSkeleton } from "../page-skeleton"
import { DeliveryTable } from "./delivery-table"
import { EndpointDay } from "./endpoint-day"
import { EndpointHeader } from "./endpoint-header"

type EndpointPageProps = {
  /** Where widgets find the page. */
  zone: string
}

/** An endpoint of whoever looks: how it is, how the last day went, and what was sent. */
export const EndpointPage = ({ zone }: EndpointPageProps) => {
  const { id = "" } = useParams()
  const { data: endpoint, error } = useWebhookEndpoint(id)
  if (error && !endpoint) throw error
  if (!endpoint) return <PageSkeleton main={3} />
  return (
    <LayoutComposer
      widgetsZonePrefix={zone}
      preferredLayoutId="core:single-column"
      data={endpoint}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="EndpointHeader">
              <EndpointHeader endpoint={endpoint} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="EndpointDay">
              <EndpointDay day={endpoint.last_24_hours} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="DeliveryTable">
              <DeliveryTable endpoint={endpoint} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}
