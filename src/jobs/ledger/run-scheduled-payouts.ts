import { MedusaContainer } from "@medusajs/framework/types"
import { LEDGER_MODULE } from "../../modules/ledger"
import { isPayoutDay } from "../../modules/ledger/payout-rules"
import LedgerModuleService from "../../modules/ledger/service"
import { runPayoutsWorkflow } from "../../workflows/ledger/run-payouts"

/** Pays what is payable, on the days that `PAYOUT_SCHEDULE` names. Twice a day pays once. */
export default async function runScheduledPayouts(container: MedusaContainer) {
  const now = new Date()
  const { payout_schedule } = container.resolve<LedgerModuleService>(LEDGER_MODULE).options
  if (!isPayoutDay(payout_schedule, now)) return
  await runPayoutsWorkflow(container).run({ input: { by_id: null, now } })
}

export const config = { name: "run-scheduled-payouts", schedule: "0 4 * * *" }
