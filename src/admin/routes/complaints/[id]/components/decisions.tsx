import { Alert, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { Money } from "../../../../components/money"
import { Section } from "../../../../components/section"
import { TextLink } from "../../../../components/text-link"
import { personName } from "../../../../components/violation/person-name"
import type { ComplaintDetail, Decision } from "../../../../hooks/complaint"

/** What was decided, and how far the money is. */
export const Decisions = ({ complaint }: { complaint: ComplaintDetail }) => {
  const { t } = useTranslation("complaint")
  const { decisions = [], currency_code, seller } = complaint
  if (!decisions.length) return null
  return (
    <Section title={t("decisions.title")}>
      {decisions.map((decision) => (
        <DecisionRow
          key={decision.id}
          decision={decision}
          currency_code={currency_code}
          name={seller?.name}
        />
      ))}
    </Section>
  )
}

const COLOR = { pending: "orange", done: "green", ended: "grey" } as const

type DecisionRowProps = { decision: Decision; currency_code: string; name?: string }

const DecisionRow = ({ decision, currency_code, name }: DecisionRowProps) => {
  const { t } = useTranslation("complaint")
  const { kind, outcome, payer, amount, status, last_error, decided_by_user } = decision
  const words = outcome ? t(`outcome.${outcome}`) : t("decisions.accepted_offer")
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Text size="small" weight="plus">
          {t(`decisions.kind.${kind}`)}
        </Text>
        <StatusBadge color={COLOR[status]}>{t(`decisions.status.${status}`)}</StatusBadge>
      </div>
      <Text size="small" className="break-words">
        {words}
        {amount > 0 && (
          <>
            {" · "}
            <Money amount={amount} currency_code={currency_code} />
            {" · "}
            {t(`payer.${payer}`, { name })}
          </>
        )}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle break-words">
        {decided_by_user && <bdi>{personName(decided_by_user)} · </bdi>}
        <DateText date={decision.decided_at} />
      </Text>
      {status === "pending" && last_error && (
        <Alert variant="warning">
          <bdi className="break-words">{last_error}</bdi>
        </Alert>
      )}
      {decision.refund_request_id && (
        <TextLink
          className="txt-compact-small"
          to={`/money/refund-requests?request=${decision.refund_request_id}`}
        >
          {t("decisions.refund")}
        </TextLink>
      )}
    </div>
  )
}
