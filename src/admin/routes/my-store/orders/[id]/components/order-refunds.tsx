import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { RefundDrawer } from "../../../../../components/refunds/refund-drawer"
import { RefundList } from "../../../../../components/refunds/refund-list"
import { Section } from "../../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../../components/section-message"
import { useSliceRefunds } from "../../../../../hooks/ledger-refunds"
import type { SellerOrderDetail } from "../../../../../hooks/marketplace"
import { useMay } from "../../../../../hooks/seller-me"

/** What the store asked the marketplace to give back; who may not see it has no such section. */
export const OrderRefunds = ({ order }: { order: SellerOrderDetail }) => {
  const may = useMay()
  if (!may("GET /seller/orders/:id/refund-requests")) return null
  return <Refunds order={order} mayAsk={may("POST /seller/orders/:id/refund-requests")} />
}

const Refunds = ({ order, mayAsk }: { order: SellerOrderDetail; mayAsk: boolean }) => {
  const { t } = useTranslation("ledger")
  const [isAsking, setAsking] = useState(false)
  const { data, isError, error } = useSliceRefunds("seller", order.id)
  const canAsk = mayAsk && !!data && data.refundable.left > 0
  return (
    <Section
      title={t("refunds.section.title")}
      actions={
        canAsk && (
          <Button size="small" variant="secondary" onClick={() => setAsking(true)}>
            {t("refunds.ask.seller.action")}
          </Button>
        )
      }
    >
      {isError && <SectionMessage isError text={error.message} />}
      {!data && !isError && <SectionSkeleton rows={2} />}
      {data?.refund_requests.length === 0 && <SectionMessage text={t("refunds.section.empty")} />}
      {data && data.refund_requests.length > 0 && <RefundList requests={data.refund_requests} />}
      <RefundDrawer side="seller" slice={order} open={isAsking} onClose={() => setAsking(false)} />
    </Section>
  )
}
