import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { LEDGER_MODULE } from "../../modules/ledger"
import { LedgerEvents } from "../../modules/ledger/events"
import LedgerModuleService from "../../modules/ledger/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { announcePayout } from "./steps/announce-payout"
import { readPayoutStep } from "./steps/read-payout"

export type CompletePayout = { id: string; reference: string; by_id: string; now: Date }

/** The last step that can fail, so nothing ever has to take it back. */
const completePayoutStep = createStep(
  "complete-payout",
  async ({ by_id: completed_by, now, ...word }: CompletePayout, { container }) => {
    const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
    return new StepResponse(await ledger.completePayout({ ...word, completed_by }, new Date(now)))
  }
)

/** The merchant says that a payout by hand has been transferred. */
export const completePayoutWorkflow = createWorkflow(
  "complete-payout",
  (input: WorkflowData<CompletePayout>) => {
    const { seller_id } = readPayoutStep(input.id)
    recordAuditEntryStep(
      transform({ input, seller_id }, ({ input: { id, by_id, reference }, seller_id }) => ({
        ...{ actor_type: "merchant" as const, actor_id: by_id, action: LedgerEvents.PAYOUT_PAID },
        ...{ resource_type: "payout", resource_id: id, seller_id, details: { reference } },
      }))
    )
    const deed = completePayoutStep(input)
    announcePayout(deed)
    return new WorkflowResponse(deed)
  }
)
