import { getStylizedAmount } from "@medusajs/dashboard/lib"
import type { Amount } from "../hooks/seller-store"

/** An amount with its currency, kept in its own order in right-to-left languages. */
export const Money = ({ amount, currency_code }: Amount) => (
  <bdi className="text-nowrap tabular-nums">{getStylizedAmount(amount, currency_code)}</bdi>
)

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
