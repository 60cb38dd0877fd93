import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { LEDGER_MODULE } from "../../modules/ledger"
import LedgerModuleService from "../../modules/ledger/service"
import { carriesOf } from "./payout-providers"

const planPayoutsStep = createStep(
  "plan-payouts",
  async ({ now }: { now: Date }, { container }) => {
    const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
    const carries = carriesOf(ledger.options)
    return new StepResponse(await ledger.planPayouts(new Date(now), { carries }))
  }
)

/** Who would get what from a run now, and who would not. Changes nothing. */
export const previewPayoutsWorkflow = createWorkflow(
  "preview-payouts",
  (input: WorkflowData<{ now: Date }>) => new WorkflowResponse(planPayoutsStep(input))
)
