import { ActionMenu } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { ArrowRight, XCircle } from "@medusajs/icons"
import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { FormatMenu } from "../../../../../components/format-menu"
import { ReasonDrawer } from "../../../../../components/reason-drawer"
import { SellerOrderStatusBadge } from "../../../../../components/status-badges"
import {
  SellerOrderDetail,
  useCancelMyOrder,
  useMoveMyOrder,
} from "../../../../../hooks/marketplace"
import { useMyOrderDownload } from "../../../../../hooks/report-order"
import { useMay } from "../../../../../hooks/seller-me"
import { canFulfil } from "./order-rules"

/** What the seller may set by hand; the rest follows from what is packed and shipped. */
const BY_HAND = ["processing", "completed"] as const
const CANCEL_REASON_LENGTH_MAX = 500

type OrderProps = { order: SellerOrderDetail }

export const OrderHeader = ({ order }: OrderProps) => {
  const { t } = useTranslation("marketplace")
  const { getFullDate } = useDate()
  const may = useMay()
  const { mutateAsync, isPending } = useMyOrderDownload(order.id)
  return (
    <Container className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
      <div>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Heading>
            <bdi>#{order.display_id}</bdi>
          </Heading>
          <SellerOrderStatusBadge status={order.status} />
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {t("orders.placed", { date: getFullDate({ date: order.placed_at, includeTime: true }) })}
        </Text>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {canFulfil(order) && may("POST /seller/orders/:id/fulfillments") && (
          <Button size="small" asChild>
            <Link to="fulfil">{t("actions.fulfil")}</Link>
          </Button>
        )}
        {may("POST /seller/conversations") && (
          <Button size="small" variant="secondary" asChild>
            <Link to={`/my-store/conversations?order=${order.id}`}>
              {t("conversation:order.write")}
            </Link>
          </Button>
        )}
        <FormatMenu label={t("export.button")} isPending={isPending} download={mutateAsync} />
        <OrderMenu order={order} />
      </div>
    </Container>
  )
}

const OrderMenu = ({ order }: OrderProps) => {
  const { t } = useTranslation("marketplace")
  const may = useMay()
  const [cancelling, setCancelling] = useState(false)
  const { mutate } = useMoveMyOrder(order.id)
  const cancel = useCancelMyOrder(order.id)
  const move = (status: (typeof BY_HAND)[number]) =>
    mutate(
      { status },
      {
        onSuccess: () => toast.success(t("moved", { status: t(`status.${status}`) })),
        onError: (error) => toast.error(error.message),
      }
    )
  const moves = BY_HAND.filter((status) => order.allowed.includes(status)).map((status) => ({
    icon: <ArrowRight className="rtl:rotate-180" />,
    label: t(`actions.move.${status}`),
    onClick: () => move(status),
  }))
  const calledOff = {
    icon: <XCircle />,
    label: t("actions.cancel"),
    onClick: () => setCancelling(true),
  }
  const canCancel = order.allowed.includes("cancelled") && may("POST /seller/orders/:id/cancel")
  const groups = [may("POST /seller/orders/:id/status") ? moves : [], canCancel ? [calledOff] : []]
    .filter((actions) => actions.length)
    .map((actions) => ({ actions }))

  return (
    <>
      {groups.length > 0 && <ActionMenu groups={groups} />}
      <ReasonDrawer
        open={cancelling}
        onClose={() => setCancelling(false)}
        title={t("cancel.title", { number: order.display_id })}
        description={t("cancel.by_seller")}
        hint={t("cancel.hint")}
        confirmLabel={t("actions.cancel")}
        done={t("cancel.done")}
        maxLength={CANCEL_REASON_LENGTH_MAX}
        act={cancel.mutateAsync}
      />
    </>
  )
}
