import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../../components/date-text"
import { PayoutBadge } from "../../../../../components/ledger/payout-badge"
import { Money } from "../../../../../components/money"
import { Section } from "../../../../../components/section"
import type { MyPayoutDetail } from "../../../../../hooks/ledger-seller"

/** One payout: how much, where to and how far. */
export const PayoutFacts = ({ payout }: { payout: MyPayoutDetail }) => {
  const { t } = useTranslation("ledger")
  const { amount, currency_code, destination, reference, failure } = payout
  return (
    <Section
      level="h1"
      title={t("seller.statement.title", { number: payout.number })}
      actions={<PayoutBadge status={payout.status} />}
    >
      <SectionRow
        title={t("seller.payouts.amount")}
        value={<Money amount={amount} currency_code={currency_code} />}
      />
      <SectionRow
        title={t("seller.payouts.created_at")}
        value={<DateText date={payout.created_at} />}
      />
      <SectionRow
        title={t("seller.statement.paid_at")}
        value={<DateText date={payout.paid_at} />}
      />
      <SectionRow
        title={t("seller.statement.provider")}
        value={t(`payouts.provider.${payout.provider}`)}
      />
      {destination && <SectionRow title={t("seller.statement.destination")} value={destination} />}
      {reference && <SectionRow title={t("seller.payouts.reference")} value={reference} />}
      {failure && <SectionRow title={t("seller.statement.failure")} value={failure} />}
    </Section>
  )
}
