import { ActionMenu } from "@medusajs/dashboard/components"
import { ArrowRight, ClockSolid, ReceiptPercent, XCircle } from "@medusajs/icons"
import { Skeleton, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { SellerOrder, useMoveSellerOrder, useSellerOrder } from "../../hooks/marketplace"
import { Money } from "../money"
import { ProgressText } from "../progress-text"
import { RefundDrawer } from "../refunds/refund-drawer"
import { SellerOrderStatusBadge } from "../status-badges"
import { TextLink } from "../text-link"
import { CancelSliceDrawer, SliceHistoryDrawer } from "./slice-drawers"

/** What the merchant may set by hand; the rest follows from payment and fulfilment. */
const BY_HAND = ["paid", "processing", "completed"] as const

export const OrderSlice = ({ slice }: { slice: SellerOrder }) => {
  const { data: detail } = useSellerOrder(slice.id)
  return (
    <div className="flex items-start justify-between gap-x-4 px-6 py-4">
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <TextLink to={`/sellers/${slice.seller?.id}`} className="txt-compact-small-plus">
            {slice.seller?.name}
          </TextLink>
          <SellerOrderStatusBadge status={detail?.status ?? slice.status} />
        </div>
        <div className="txt-compact-small">
          {detail ? <ProgressText lines={detail.lines} /> : <Skeleton className="h-4 w-56" />}
        </div>
      </div>
      <Text size="small" weight="plus" leading="compact">
        <Money amount={slice.total} currency_code={slice.currency_code} />
      </Text>
      <SliceMenu slice={slice} allowed={detail?.allowed ?? []} />
    </div>
  )
}

type SliceMenuProps = { slice: SellerOrder; allowed: string[] }

const SliceMenu = ({ slice, allowed }: SliceMenuProps) => {
  const { t } = useTranslation("marketplace")
  const [drawer, setDrawer] = useState<"history" | "cancel" | "refund" | null>(null)
  const { mutate } = useMoveSellerOrder(slice.id)
  const close = () => setDrawer(null)
  const move = (status: (typeof BY_HAND)[number]) =>
    mutate(
      { status },
      {
        onSuccess: () => toast.success(t("moved", { status: t(`status.${status}`) })),
        onError: (error) => toast.error(error.message),
      }
    )
  const moves = BY_HAND.filter((status) => allowed.includes(status)).map((status) => ({
    icon: <ArrowRight className="rtl:rotate-180" />,
    label: t(`actions.move.${status}`),
    onClick: () => move(status),
  }))
  const cancel = {
    icon: <XCircle />,
    label: t("actions.cancel"),
    onClick: () => setDrawer("cancel"),
  }
  const history = {
    icon: <ClockSolid />,
    label: t("history.title"),
    onClick: () => setDrawer("history"),
  }
  const refund = {
    icon: <ReceiptPercent />,
    label: t("ledger:refunds.ask.merchant.menu"),
    onClick: () => setDrawer("refund"),
  }
  // A slice that cannot be refunded any more was never paid, or is refunded.
  const refunds = allowed.includes("refunded") ? [refund] : []
  const groups = [
    [history],
    moves,
    [...refunds, ...(allowed.includes("cancelled") ? [cancel] : [])],
  ]

  return (
    <>
      <ActionMenu
        groups={groups.filter((actions) => actions.length).map((actions) => ({ actions }))}
      />
      {drawer === "history" && <SliceHistoryDrawer slice={slice} onClose={close} />}
      <CancelSliceDrawer slice={slice} open={drawer === "cancel"} onClose={close} />
      <RefundDrawer side="merchant" slice={slice} open={drawer === "refund"} onClose={close} />
    </>
  )
}
