import { useTranslation } from "react-i18next"
import { Fact } from "../../../../../components/fact"
import { Money } from "../../../../../components/money"
import { Section } from "../../../../../components/section"
import type { ComplaintDetail } from "../../../../../hooks/complaint"

/** What was decided, who bears it, and whether the buyer has it. */
export const Outcome = ({ complaint }: { complaint: ComplaintDetail }) => {
  const { t } = useTranslation("complaint")
  const { outcome, payer, refund, currency_code } = complaint
  if (!outcome && !refund) return null
  return (
    <Section title={t("decisions.title")}>
      {outcome && <Fact label={t("decide.outcome")}>{t(`outcome.${outcome}`)}</Fact>}
      {refund && (
        <Fact label={t("decisions.buyer_gets")}>
          <Money amount={refund.amount} currency_code={currency_code} />
          {" · "}
          {t(refund.is_done ? "decisions.status.done" : "decisions.status.pending")}
        </Fact>
      )}
      {refund && payer && <Fact label={t("decide.payer")}>{t(`payer.of_store.${payer}`)}</Fact>}
    </Section>
  )
}
