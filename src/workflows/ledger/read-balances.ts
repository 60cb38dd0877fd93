import { MedusaContainer } from "@medusajs/framework/types"
import { fromMinor } from "../../lib/money"
import { LEDGER_MODULE } from "../../modules/ledger"
import type { Balance } from "../../modules/ledger/balances"
import LedgerModuleService from "../../modules/ledger/service"

export const BALANCE_FIGURES = ["pending", "held", "available", "in_transit", "paid_out"] as const
export type BalanceFigure = (typeof BALANCE_FIGURES)[number]
type Figures = Record<BalanceFigure, number>

/** Of one seller in one currency, in major units. */
export type BalanceView = Omit<Balance, "decimals">
/** Of all sellers asked for in one currency, in major units. */
export type BalanceTotals = Figures & { currency_code: string }

/** What sellers have, by seller and currency. Who was never booked anything is missing. */
export async function readBalances(
  container: MedusaContainer,
  seller_ids: string[] | null,
  now: Date
): Promise<BalanceView[]> {
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  return (await ledger.balances(seller_ids, now)).map(inMajor)
}

/** The same with the sums of each currency, of some currencies (null for all). */
export async function readBalancesWithTotals(
  container: MedusaContainer,
  seller_ids: string[] | null,
  currency_codes: string[] | null,
  now: Date
): Promise<{ balances: BalanceView[]; totals: BalanceTotals[] }> {
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  const balances = (await ledger.balances(seller_ids, now)).filter(
    ({ currency_code }) => !currency_codes || currency_codes.includes(currency_code)
  )
  const codes = [...new Set(balances.map(({ currency_code }) => currency_code))]
  const totals = codes.map((code) =>
    totalOf(balances.filter(({ currency_code }) => currency_code === code))
  )
  return { balances: balances.map(inMajor), totals }
}

/** Of balances of one currency; there is at least one. */
function totalOf(own: Balance[]): BalanceTotals {
  const [{ currency_code, decimals }] = own
  const sumOf = (figure: BalanceFigure) => own.reduce((sum, one) => sum + one[figure], 0)
  return { currency_code, ...figuresOf((figure) => fromMinor(sumOf(figure), decimals)) }
}

const inMajor = ({ decimals, ...balance }: Balance): BalanceView => ({
  ...balance,
  ...figuresOf((figure) => fromMinor(balance[figure], decimals)),
})

const figuresOf = (amountOf: (figure: BalanceFigure) => number): Figures => ({
  pending: amountOf("pending"),
  held: amountOf("held"),
  available: amountOf("available"),
  in_transit: amountOf("in_transit"),
  paid_out: amountOf("paid_out"),
})
