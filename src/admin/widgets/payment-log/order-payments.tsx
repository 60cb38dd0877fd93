import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { useDate } from "@medusajs/dashboard/hooks"
import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { NoteRefundDrawer } from "../../components/payment-log/note-refund-drawer"
import { PaymentLogDrawer } from "../../components/payment-log/payment-log-drawer"
import { OutcomeBadge, WhatWasAsked } from "../../components/payment-log/payment-words"
import { Section } from "../../components/section"
import { SectionMessage, SectionSkeleton } from "../../components/section-message"
import { TextLink } from "../../components/text-link"
import { PaymentLog, usePaymentLogs } from "../../hooks/payment-log"

const SHOWN = 8
const ZARINPAL = "pp_zarinpal"

/** The calls to payment providers about this order. */
const OrderPaymentsWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useTranslation("payment-log")
  const [opened, open] = useState<string | null>(null)
  const { data, isError, error } = usePaymentLogs({ order_id: order.id, limit: SHOWN })
  return (
    <Section title={t("widget.title")} actions={<HandRefund order={order} />}>
      {isError && <SectionMessage isError text={error.message} />}
      {!data && !isError && <SectionSkeleton />}
      {data?.count === 0 && <SectionMessage text={t("widget.empty")} />}
      {data?.payment_logs.map((log) => (
        <Row key={log.id} log={log} onOpen={() => open(log.id)} />
      ))}
      {data && data.count > SHOWN && (
        <div className="txt-compact-small px-6 py-3">
          <TextLink to={`/money/payment-logs?q=${order.id}`}>
            {t("widget.all", { count: data.count })}
          </TextLink>
        </div>
      )}
      <PaymentLogDrawer id={opened} onClose={() => open(null)} />
    </Section>
  )
}

const Row = ({ log, onOpen }: { log: PaymentLog; onOpen: () => void }) => {
  const { getFullDate } = useDate()
  return (
    <button
      type="button"
      onClick={onOpen}
      className="hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover flex w-full items-start justify-between gap-x-4 px-6 py-3 text-start outline-none"
    >
      <div className="min-w-0">
        <WhatWasAsked log={log} />
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
          {getFullDate({ date: log.called_at, includeTime: true })}
        </Text>
      </div>
      <OutcomeBadge outcome={log.outcome} />
    </button>
  )
}

/** Only a payment by Zarinpal is refunded in its panel. */
const HandRefund = ({ order }: { order: AdminOrder }) => {
  const { t } = useTranslation("payment-log")
  const [isOpen, setOpen] = useState(false)
  const payments = (order.payment_collections ?? []).flatMap(({ payments }) => payments ?? [])
  const payment = payments.find(
    ({ provider_id, captured_at }) => provider_id.startsWith(ZARINPAL) && captured_at
  )
  if (!payment) return null
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
        {t("hand_refund.action")}
      </Button>
      <NoteRefundDrawer payment={payment} open={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}

export const config = defineWidgetConfig({
  zone: "order.details.side.after",
  id: "souk:order-payments",
})
export default OrderPaymentsWidget
