import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { toMinor } from "../../lib/money"
import { COMPLAINT_MODULE } from "../../modules/complaint"
import ComplaintModuleService from "../../modules/complaint/service"
import { LEDGER_MODULE } from "../../modules/ledger"
import LedgerModuleService from "../../modules/ledger/service"

type Currency = { currency_code: string; decimals: number }

/**
 * Whole minor units of an amount in major units.
 *
 * @throws MedusaError invalid_data for more digits than the currency has
 */
export function minorOf(amount: number, { currency_code, decimals }: Currency): number {
  const minor = toMinor(amount, decimals)
  if (minor / 10 ** decimals === amount) return minor
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Field 'amount' accepts at most ${decimals} decimals in ${currency_code.toUpperCase()}`
  )
}

/**
 * The most that a complaint's decision can give the buyer in all: what of the slice nobody has been
 * given or promised, and what earlier decisions of this complaint have asked for.
 */
export async function mostOf(
  container: MedusaContainer,
  { id, seller_order_id }: { id: string; seller_order_id: string }
): Promise<number> {
  const [{ left }, decisions] = await Promise.all([
    container.resolve<LedgerModuleService>(LEDGER_MODULE).refundStanding(seller_order_id),
    container.resolve<ComplaintModuleService>(COMPLAINT_MODULE).decisionsOf(id),
  ])
  return decisions.reduce((sum, { requested_amount }) => sum + requested_amount, left)
}
