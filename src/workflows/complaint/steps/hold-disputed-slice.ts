import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LEDGER_MODULE } from "../../../modules/ledger"
import LedgerModuleService from "../../../modules/ledger/service"
import { complaintHoldOf, HeldComplaint } from "../../ledger/complaint-hold"

type Input = { complaint: HeldComplaint; now: Date }

/**
 * Keeps the payout of a slice waiting from the moment of the complaint, or of its appeal, on. What
 * comes later follows from the complaint, see `read-order-holds`; so nothing takes it back.
 */
export const holdDisputedSliceStep = createStep(
  "hold-disputed-slice",
  async ({ complaint, now }: Input, { container }) => {
    const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
    const wanted = { ...complaintHoldOf(complaint), opened_by: null }
    const { hold } = await ledger.openHold(wanted, new Date(now))
    return new StepResponse(hold.id)
  }
)
