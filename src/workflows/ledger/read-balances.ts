import { MedusaContainer } from "@medusajs/framework/types"
import { fromMinor } from "../../lib/money"
import { LEDGER_MODULE } from "../../modules/ledger"
import type { Balance } from "../../modules/ledger/balances"
import LedgerModuleService from "../../modules/ledger/service"

/** Of one seller in one currency, in major units. */
export type BalanceView = Omit<Balance, "decimals">

/** What sellers have, by seller and currency. Who was never booked anything is missing. */
export async function readBalances(
  container: MedusaContainer,
  seller_ids: string[] | null,
  now: Date
): Promise<BalanceView[]> {
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  const balances = await ledger.balances(seller_ids, now)
  return balances.map(({ decimals, ...balance }) => ({
    ...balance,
    pending: fromMinor(balance.pending, decimals),
    held: fromMinor(balance.held, decimals),
    available: fromMinor(balance.available, decimals),
    in_transit: fromMinor(balance.in_transit, decimals),
    paid_out: fromMinor(balance.paid_out, decimals),
  }))
}
