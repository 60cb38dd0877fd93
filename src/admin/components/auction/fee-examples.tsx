import { getCurrencyDecimalDigits } from "@medusajs/dashboard/lib"
import { useTranslation } from "react-i18next"
import { localeOf } from "../../lib/locale"
import { Money } from "../money"

const BPS_PER_PERCENT = 100
const BPS_WHOLE = 10_000

type FeeExamplesProps = { fee_bps: number; currency_code: string; amounts: number[] }

/** The marketplace's share, and what it comes to at some prices. */
export const FeeExamples = ({ fee_bps, currency_code, amounts }: FeeExamplesProps) => {
  const { t } = useTranslation("auction")
  const percent = usePercent()
  const prices = [...new Set(amounts)].filter((amount) => amount > 0)
  if (!fee_bps) return <p>{t("fee.none")}</p>
  return (
    <>
      <p className="text-ui-fg-base">{t("fee.share", { percent: percent(fee_bps) })}</p>
      {prices.map((price) => (
        <p key={price}>
          {t("fee.at")} <Money amount={price} currency_code={currency_code} />:{" "}
          <Money amount={feeOf(price, fee_bps, currency_code)} currency_code={currency_code} />
        </p>
      ))}
    </>
  )
}

/** "2.5 %" in the dashboard's language. */
export function usePercent() {
  const { i18n } = useTranslation()
  return (bps: number) =>
    new Intl.NumberFormat(localeOf(i18n.language), {
      style: "percent",
      maximumFractionDigits: 2,
    }).format(bps / BPS_PER_PERCENT / 100)
}

/** Half a cent and more counts as a cent, as the server has it. */
function feeOf(price: number, bps: number, currency_code: string) {
  const unit = 10 ** getCurrencyDecimalDigits(currency_code)
  return Math.floor((Math.round(price * unit) * bps) / BPS_WHOLE + 0.5) / unit
}
