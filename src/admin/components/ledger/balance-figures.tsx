import { useTranslation } from "react-i18next"
import { Balance, BALANCE_PARTS } from "../../hooks/ledger"
import { Figure, Figures } from "../figure"
import { Money } from "../money"

/** What a store has in one currency, and where it stands on its way to the bank. */
export const BalanceFigures = ({ balance }: { balance: Balance }) => {
  const { t } = useTranslation("ledger")
  return (
    <Figures>
      {BALANCE_PARTS.map((part) => (
        <Figure key={part} title={t(`seller.balance.${part}`)} isWrong={balance[part] < 0}>
          <Money amount={balance[part]} currency_code={balance.currency_code} />
        </Figure>
      ))}
    </Figures>
  )
}
