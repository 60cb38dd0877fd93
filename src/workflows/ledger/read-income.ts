import { MedusaContainer } from "@medusajs/framework/types"
import { fromMinor } from "../../lib/money"
import { LEDGER_MODULE } from "../../modules/ledger"
import LedgerModuleService from "../../modules/ledger/service"

const DAY_MS = 24 * 60 * 60 * 1000

/** What the merchant earned from sellers on each of the last UTC days, in major units. */
export async function readIncome(container: MedusaContainer, days: number, now: Date) {
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS
  const since = new Date(today - (days - 1) * DAY_MS)
  const rows = await container.resolve<LedgerModuleService>(LEDGER_MODULE).incomeByDay(since)
  return rows.map(({ decimals, commission, auction_fee, ...day }) => ({
    ...day,
    commission: fromMinor(commission, decimals),
    auction_fee: fromMinor(auction_fee, decimals),
  }))
}
