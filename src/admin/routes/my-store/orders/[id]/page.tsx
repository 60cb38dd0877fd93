import { LayoutComposer } from "@medusajs/dashboard/components"
import { UIMatch, useParams } from "react-router-dom"
import { ComplaintList } from "../../../../components/complaint/complaint-list"
import { PageSkeleton } from "../../../../components/page-skeleton"
import { useMyOrder } from "../../../../hooks/marketplace"
import { useMay } from "../../../../hooks/seller-me"
import { useLiveOrders } from "../../../../hooks/seller-news"
import { OrderDelivery } from "./components/order-delivery"
import { OrderFulfillments } from "./components/order-fulfillments"
import { OrderHeader } from "./components/order-header"
import { OrderHistory } from "./components/order-history"
import { OrderLines } from "./components/order-lines"
import { OrderRefunds } from "./components/order-refunds"

const MyOrderPage = () => {
  const { id = "" } = useParams()
  const may = useMay()
  const { data: order, isError, error } = useMyOrder(id)
  useLiveOrders()
  if (isError) throw error
  if (!order) return <PageSkeleton main={3} side={2} />

  return (
    <LayoutComposer
      widgetsZonePrefix="my_store.order"
      preferredLayoutId="core:two-column"
      data={order}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="OrderHeader">
              <OrderHeader order={order} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="OrderLines">
              <OrderLines order={order} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="OrderFulfillments">
              <OrderFulfillments order={order} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            {may("GET /seller/complaints") && (
              <LayoutComposer.Entry id="OrderComplaints">
                <ComplaintList side="seller" of={{ order_id: order.order_id }} />
              </LayoutComposer.Entry>
            )}
            <LayoutComposer.Entry id="OrderDelivery">
              <OrderDelivery order={order} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="OrderRefunds">
              <OrderRefunds order={order} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="OrderHistory">
              <OrderHistory order={order} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

const OrderCrumb = ({ id }: { id: string }) => {
  const { data } = useMyOrder(id)
  useLiveOrders()
  return data ? <>#{data.display_id}</> : null
}

export const handle = {
  breadcrumb: (match?: UIMatch) => <OrderCrumb id={match?.params.id ?? ""} />,
}
export default MyOrderPage
