import { useTranslation } from "react-i18next"
import { Money } from "../../../../components/money"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { MyBalance, useMyBalance } from "../../../../hooks/ledger-seller"
import { Figure, Figures } from "../../components/figure"

const PARTS = ["available", "pending", "held", "in_transit", "paid_out"] as const

/** What the store has, currency by currency, and where it stands on its way to the bank. */
export const Balances = () => {
  const { t } = useTranslation("ledger")
  const { data: balances, isError, error } = useMyBalance()
  if (isError) throw error
  return (
    <Section level="h1" title={t("seller.title")} subtitle={t("seller.description")}>
      {!balances && <SectionSkeleton rows={2} />}
      {balances?.length === 0 && <SectionMessage text={t("seller.balance.empty")} />}
      {balances?.map((balance) => (
        <BalanceRow key={balance.currency_code} balance={balance} />
      ))}
    </Section>
  )
}

const BalanceRow = ({ balance }: { balance: MyBalance }) => {
  const { t } = useTranslation("ledger")
  return (
    <Figures>
      {PARTS.map((part) => (
        <Figure key={part} title={t(`seller.balance.${part}`)} isWrong={balance[part] < 0}>
          <Money amount={balance[part]} currency_code={balance.currency_code} />
        </Figure>
      ))}
    </Figures>
  )
}
