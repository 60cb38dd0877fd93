import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AuctionSettlement } from "../../../hooks/auction"
import { useSliceOfOrder } from "../../../hooks/auction-order"
import { Money } from "../../money"
import { TextLink } from "../../text-link"
import { SettlementBadge } from "../auction-badges"
import { useAuctionSide } from "../auction-side"
import { Countdown } from "../countdown"
import { useMoments } from "../moments"

type SettlementAttemptProps = { settlement: AuctionSettlement; currency_code: string }

/** One sale: the buyer, the amount, and how it stands with the payment. */
export const SettlementAttempt = ({ settlement, currency_code }: SettlementAttemptProps) => {
  const { t } = useTranslation("auction")
  const { customer, amount, status, kind } = settlement
  return (
    <div className="flex flex-col gap-y-1.5 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="txt-compact-large-plus">
          <Money amount={amount} currency_code={currency_code} />
        </span>
        <SettlementBadge status={status} />
      </div>
      <Text size="small" className="text-ui-fg-subtle break-words">
        {t(`settlement.kind.${kind}`)} <Buyer customer={customer} />
      </Text>
      <PaymentTime settlement={settlement} />
      {settlement.order_id && <OrderLink orderId={settlement.order_id} />}
    </div>
  )
}

const Buyer = ({ customer }: Pick<AuctionSettlement, "customer">) => {
  const { t } = useTranslation("auction")
  const { isMerchant } = useAuctionSide()
  if (!customer) return <>{t("settlement.unknown")}</>
  const name = customer.name || customer.email || t("settlement.unknown")
  return isMerchant ? (
    <TextLink to={`/customers/${customer.id}`}>{name}</TextLink>
  ) : (
    <span className="text-ui-fg-base">
      <bdi>{name}</bdi>
    </span>
  )
}

const PaymentTime = ({ settlement }: { settlement: AuctionSettlement }) => {
  const { t } = useTranslation("auction")
  const { full } = useMoments()
  const { status, payment_due_at, paid_at } = settlement
  if (status === "awaiting_payment") {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("settlement.due", { date: full(payment_due_at) })} (
        <Countdown to={payment_due_at} over={t("settlement.overdue")} />)
      </Text>
    )
  }
  const words = paid_at
    ? t("settlement.paid_at", { date: full(paid_at) })
    : t("settlement.was_due", { date: full(payment_due_at) })
  return (
    <Text size="small" className="text-ui-fg-subtle">
      {words}
    </Text>
  )
}

const OrderLink = ({ orderId }: { orderId: string }) => {
  const { t } = useTranslation("auction")
  const { isMerchant } = useAuctionSide()
  const { data: slice } = useSliceOfOrder(orderId, !isMerchant)
  const to = isMerchant ? `/orders/${orderId}` : slice && `/my-store/orders/${slice.id}`
  if (!to) return null
  return (
    <TextLink to={to} className="txt-compact-small-plus self-start">
      {t("settlement.order")}
    </TextLink>
  )
}
