import { useTranslation } from "react-i18next"
import { BalanceFigures } from "../../../../components/ledger/balance-figures"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { useMyBalance } from "../../../../hooks/ledger-seller"

/** What the store has, currency by currency. */
export const Balances = () => {
  const { t } = useTranslation("ledger")
  const { data: balances, isError, error } = useMyBalance()
  if (isError) throw error
  return (
    <Section level="h1" title={t("seller.title")} subtitle={t("seller.description")}>
      {!balances && <SectionSkeleton rows={2} />}
      {balances?.length === 0 && <SectionMessage text={t("seller.balance.empty")} />}
      {balances?.map((balance) => (
        <BalanceFigures key={balance.currency_code} balance={balance} />
      ))}
    </Section>
  )
}
