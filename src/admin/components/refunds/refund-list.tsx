import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { RefundRequest } from "../../hooks/ledger-refunds"
import { DateText } from "../date-text"
import { Money } from "../money"
import { RefundBadge } from "./refund-badge"

/** What was asked for one slice, the newest first. */
export const RefundList = ({ requests }: { requests: RefundRequest[] }) => (
  <ul className="divide-y">
    {requests.map((request) => (
      <li key={request.id} className="flex flex-col gap-y-1 px-6 py-3">
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <Text size="small" weight="plus">
            <Money amount={request.amount} currency_code={request.currency_code} />
          </Text>
          <RefundBadge status={request.status} />
        </div>
        <Text size="small" className="text-ui-fg-subtle break-words" dir="auto">
          {request.reason}
        </Text>
        {request.decision_note && <Note text={request.decision_note} />}
        <Text size="xsmall" className="text-ui-fg-muted">
          <DateText date={request.created_at} />
        </Text>
      </li>
    ))}
  </ul>
)

const Note = ({ text }: { text: string }) => {
  const { t } = useTranslation("ledger")
  return (
    <Text size="small" className="break-words">
      <span className="text-ui-fg-subtle">{t("refunds.fields.answer")}: </span>
      <bdi>{text}</bdi>
    </Text>
  )
}
