import { useTranslation } from "react-i18next"
import type { Auction } from "../../hooks/auction"
import { Money } from "../money"

/** The price as it stands; before the first bid, the one to begin with. */
export const PriceCell = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  const { current_price, start_price, currency_code } = auction
  if (current_price !== null) return <Money amount={current_price} currency_code={currency_code} />
  return (
    <span className="text-ui-fg-muted text-nowrap">
      {t("from")} <Money amount={start_price} currency_code={currency_code} />
    </span>
  )
}
