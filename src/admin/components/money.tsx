import { getDecimalDigits, getStylizedAmount } from "@medusajs/dashboard/lib"
import { clx } from "@medusajs/ui"
import type { Amount } from "../hooks/seller-store"

/** An amount with its currency, kept in its own order in right-to-left languages. */
export const Money = ({ amount, currency_code }: Amount) => (
  <bdi className="text-nowrap tabular-nums">{getStylizedAmount(amount, currency_code)}</bdi>
)

/** An amount whose currency stands beside it, like in a table with a column of currencies. */
export const BareAmount = ({ amount, currency_code }: Amount) => {
  const digits = getDecimalDigits(currency_code)
  return (
    <bdi className={clx("text-nowrap tabular-nums", { "text-ui-fg-muted": amount === 0 })}>
      {amount.toLocaleString(undefined, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      })}
    </bdi>
  )
}

/** One line for each currency, in a stable order. */
export const MoneyList = ({ amounts }: { amounts: Amount[] }) => (
  <>
    {[...amounts]
      .sort((a, b) => a.currency_code.localeCompare(b.currency_code))
      .map((sum) => (
        <span key={sum.currency_code} className="block w-full">
          <Money {...sum} />
        </span>
      ))}
  </>
)
