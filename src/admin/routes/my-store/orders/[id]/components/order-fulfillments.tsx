import { useDate } from "@medusajs/dashboard/hooks"
import { Button, StatusBadge, Text, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Section } from "../../../../../components/section"
import { SectionMessage } from "../../../../../components/section-message"
import {
  SellerFulfillment,
  SellerOrderDetail,
  useDeliverMyOrder,
} from "../../../../../hooks/marketplace"
import { useMay } from "../../../../../hooks/seller-me"

const COLORS = { packed: "blue", shipped: "purple", delivered: "green", canceled: "red" } as const

function stateOf(fulfillment: SellerFulfillment): keyof typeof COLORS {
  if (fulfillment.canceled_at) return "canceled"
  if (fulfillment.delivered_at) return "delivered"
  return fulfillment.shipped_at ? "shipped" : "packed"
}

export const OrderFulfillments = ({ order }: { order: SellerOrderDetail }) => {
  const { t } = useTranslation("marketplace")
  return (
    <Section title={t("parcels.title")}>
      {!order.fulfillments.length && <SectionMessage text={t("parcels.empty")} />}
      {order.fulfillments.map((fulfillment, index) => (
        <Parcel key={fulfillment.id} order={order} fulfillment={fulfillment} number={index + 1} />
      ))}
    </Section>
  )
}

type ParcelProps = { order: SellerOrderDetail; fulfillment: SellerFulfillment; number: number }

const Parcel = ({ order, fulfillment, number }: ParcelProps) => {
  const { t } = useTranslation("marketplace")
  const { getFullDate } = useDate()
  const state = stateOf(fulfillment)
  const since = fulfillment[`${state === "packed" ? "created" : state}_at`]
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Text size="small" weight="plus" leading="compact">
            {t("parcels.number", { number })}
          </Text>
          <StatusBadge color={COLORS[state]}>{t(`parcels.state.${state}`)}</StatusBadge>
          {since && (
            <Text size="xsmall" className="text-ui-fg-muted">
              {getFullDate({ date: since, includeTime: true })}
            </Text>
          )}
        </div>
        <ParcelAction orderId={order.id} fulfillment={fulfillment} />
      </div>
      <ul className="txt-compact-small text-ui-fg-subtle flex flex-col gap-y-1">
        {fulfillment.items.map((item) => (
          <li key={item.line_item_id} className="break-words">
            {item.quantity} × <bdi>{titleOf(order, item)}</bdi>
          </li>
        ))}
      </ul>
      <ParcelTracking fulfillment={fulfillment} />
    </div>
  )
}

/** The line knows the product; the parcel names only the variant. */
function titleOf(order: SellerOrderDetail, item: SellerFulfillment["items"][number]) {
  const line = order.lines.find((candidate) => candidate.reference_id === item.line_item_id)
  return line ? [line.title, line.variant_title].filter(Boolean).join(" · ") : item.title
}

const ParcelTracking = ({ fulfillment: { labels, carrier } }: Pick<ParcelProps, "fulfillment">) => {
  const { t } = useTranslation("marketplace")
  if (!carrier && !labels.length) return null
  return (
    <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
      {[carrier, labels.length > 0 && t("fields.tracking")].filter(Boolean).join(" · ")}
      {labels.map((label) => {
        const text = label.tracking_number || label.tracking_url
        const isLink = !!label.tracking_url && /^https?:/.test(label.tracking_url)
        return isLink ? (
          <a
            key={text}
            href={label.tracking_url ?? undefined}
            target="_blank"
            rel="noreferrer"
            className="text-ui-fg-interactive ms-2 break-all"
          >
            {text}
          </a>
        ) : (
          <span key={text} className="ms-2 break-all">
            {text}
          </span>
        )
      })}
    </Text>
  )
}

type ParcelActionProps = { orderId: string; fulfillment: SellerFulfillment }

const ParcelAction = ({ orderId, fulfillment }: ParcelActionProps) => {
  const { t } = useTranslation("marketplace")
  const may = useMay()
  const prompt = usePrompt()
  const { mutate, isPending } = useDeliverMyOrder(orderId)
  const deliver = async () => {
    const agreed = await prompt({
      title: t("parcels.deliver.title"),
      description: t("parcels.deliver.text"),
      confirmText: t("actions.deliver"),
      cancelText: t("translation:actions.cancel"),
      variant: "confirmation",
    })
    if (!agreed) return
    mutate(fulfillment.id, {
      onSuccess: () => toast.success(t("parcels.deliver.done")),
      onError: (error) => toast.error(error.message),
    })
  }
  const state = stateOf(fulfillment)
  if (state === "packed" && may("POST /seller/orders/:id/shipments")) {
    return (
      <Button size="small" variant="secondary" asChild>
        <Link to={`ship/${fulfillment.id}`}>{t("actions.ship")}</Link>
      </Button>
    )
  }
  if (state !== "shipped" || !may("POST /seller/orders/:id/deliveries")) return null
  return (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={deliver}>
      {t("actions.deliver")}
    </Button>
  )
}
