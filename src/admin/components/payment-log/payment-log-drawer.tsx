import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { Copy, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { PaymentLogDetail, usePaymentLog } from "../../hooks/payment-log"
import { Money } from "../money"
import { ReadingDrawer } from "../side-form"
import { TextLink } from "../text-link"
import { Milliseconds, OutcomeBadge, useProviderName } from "./payment-words"

/** Null keeps the drawer closed. */
type DrawerProps = { id: string | null; onClose: () => void }

/** Everything that was written down of one call. */
export const PaymentLogDrawer = ({ id, onClose }: DrawerProps) => {
  const { t } = useTranslation("payment-log")
  const { data: log, isLoading, error } = usePaymentLog(id)
  return (
    <ReadingDrawer
      open={!!id}
      onClose={onClose}
      title={log ? t(`action.${log.action}`) : t("one.title")}
      description={t("one.description")}
      error={error}
      isLoading={isLoading}
    >
      {log && <Facts log={log} />}
      {log && <Body title={t("one.request")} body={log.request} />}
      {log && <Body title={t("one.response")} body={log.response} />}
    </ReadingDrawer>
  )
}

const Facts = ({ log }: { log: PaymentLogDetail }) => {
  const { t } = useTranslation("payment-log")
  const nameOf = useProviderName()
  const { getFullDate } = useDate()
  const { amount, currency_code, order } = log
  return (
    <div className="divide-y">
      <div className="flex flex-col gap-y-2 px-6 py-4">
        <OutcomeBadge outcome={log.outcome} />
        {log.message && (
          <Text size="small" className="break-words" dir="auto">
            {log.message}
          </Text>
        )}
      </div>
      <SectionRow title={t("fields.provider")} value={nameOf(log.provider_id)} />
      <SectionRow
        title={t("fields.called_at")}
        value={getFullDate({ date: log.called_at, includeTime: true })}
      />
      <SectionRow title={t("fields.duration")} value={<Milliseconds value={log.duration_ms} />} />
      <SectionRow title={t("fields.code")} value={log.code && <bdi>{log.code}</bdi>} />
      <SectionRow
        title={t("fields.amount")}
        value={
          amount !== null &&
          currency_code && <Money amount={amount} currency_code={currency_code} />
        }
      />
      <SectionRow
        title={t("fields.order")}
        value={order && <TextLink to={`/orders/${order.id}`}>#{order.display_id}</TextLink>}
      />
      <SectionRow title={t("fields.reference")} value={<Id id={log.reference} />} />
      <SectionRow title={t("fields.session")} value={<Id id={log.session_id} />} />
      <SectionRow title={t("fields.payment")} value={<Id id={log.payment_id} />} />
      <SectionRow title={t("fields.cart")} value={<Id id={log.cart_id} />} />
    </div>
  )
}

const Id = ({ id }: { id: string | null }) =>
  id ? (
    <span className="flex min-w-0 items-center gap-x-1.5">
      <bdi className="txt-compact-small min-w-0 break-all">{id}</bdi>
      <Copy content={id} className="text-ui-fg-muted shrink-0" />
    </span>
  ) : (
    "-"
  )

const Body = ({ title, body }: { title: string; body: object | null }) => {
  const { t } = useTranslation("payment-log")
  return (
    <div className="flex flex-col gap-y-2 border-t px-6 py-4">
      <Heading level="h3">{title}</Heading>
      {body ? (
        <pre
          dir="ltr"
          className="bg-ui-bg-subtle text-ui-fg-subtle txt-compact-xsmall overflow-x-auto rounded-md border p-3 font-mono"
        >
          {JSON.stringify(body, null, 2)}
        </pre>
      ) : (
        <Text size="small" className="text-ui-fg-muted">
          {t("one.nothing")}
        </Text>
      )}
    </div>
  )
}
