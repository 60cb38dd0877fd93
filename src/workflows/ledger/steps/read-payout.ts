import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LEDGER_MODULE } from "../../../modules/ledger"
import LedgerModuleService from "../../../modules/ledger/service"

/** Whose payout it is. Throws not_found. */
export const readPayoutStep = createStep("read-payout", async (id: string, { container }) => {
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  const { seller_id } = await ledger.retrievePayout(id)
  return new StepResponse({ seller_id })
})
