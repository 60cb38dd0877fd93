import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { Alert, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Money } from "../../../../components/money"
import { RefundBadge } from "../../../../components/refunds/refund-badge"
import { TextLink } from "../../../../components/text-link"
import { personName } from "../../../../components/violation/person-name"
import type { RefundDetail } from "../../../../hooks/ledger-refunds"

/** How much, why, who wanted it and what became of it. */
export const RefundFacts = ({ request }: { request: RefundDetail }) => {
  const { t } = useTranslation("ledger")
  const { getFullDate } = useDate()
  const moment = (date: string) => getFullDate({ date, includeTime: true })
  const { order_id, display_id, seller, amount, currency_code, reason, status } = request
  const asker = request.requested_by_user
  const decider = request.decided_by_user
  return (
    <div className="divide-y">
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Heading level="h2">
            <Money amount={amount} currency_code={currency_code} />
          </Heading>
          <RefundBadge status={status} />
        </div>
        <Text size="small" className="whitespace-pre-line break-words" dir="auto">
          {reason}
        </Text>
        {request.last_error && (
          <Alert variant={status === "failed" ? "error" : "warning"} className="break-words">
            {request.last_error}
          </Alert>
        )}
      </div>
      <SectionRow
        title={t("refunds.fields.order")}
        value={
          <TextLink to={`/orders/${order_id}`}>
            <bdi>#{display_id}</bdi>
          </TextLink>
        }
      />
      {seller && (
        <SectionRow
          title={t("refunds.fields.store")}
          value={<TextLink to={`/sellers/${seller.id}`}>{seller.name}</TextLink>}
        />
      )}
      <SectionRow
        title={t("refunds.fields.asked_by")}
        value={asker ? personName(asker) : t(`refunds.by.${request.requested_by_type}`)}
      />
      <SectionRow title={t("refunds.fields.asked")} value={moment(request.created_at)} />
      {request.decided_at && (
        <SectionRow
          title={t("refunds.fields.decided")}
          value={[decider && personName(decider), moment(request.decided_at)]
            .filter(Boolean)
            .join(", ")}
        />
      )}
      {request.decision_note && (
        <SectionRow title={t("refunds.fields.answer")} value={request.decision_note} />
      )}
      {status === "approved" && request.next_attempt_at && (
        <SectionRow
          title={t("refunds.fields.next_attempt")}
          value={moment(request.next_attempt_at)}
        />
      )}
      {request.refunded_at && (
        <SectionRow title={t("refunds.fields.refunded")} value={moment(request.refunded_at)} />
      )}
    </div>
  )
}
