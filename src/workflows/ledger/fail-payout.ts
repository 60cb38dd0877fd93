import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { PayoutFound } from "../../providers/payout-provider"
import { LEDGER_MODULE } from "../../modules/ledger"
import { LedgerEvents } from "../../modules/ledger/events"
import LedgerModuleService from "../../modules/ledger/service"
import { PayoutRow } from "../../modules/ledger/storage"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { announcePayout } from "./steps/announce-payout"
import { readPayoutStep } from "./steps/read-payout"
import { payoutOrderOf, payoutProviderOf } from "./payout-providers"

export type FailPayout = { id: string; reason: string; by_id: string; now: Date }

/**
 * The last step that can fail, so nothing ever has to take it back. Of a payout that was sent the
 * provider must say that no money left; meanwhile nobody sends it again.
 */
const failPayoutStep = createStep(
  "fail-payout",
  async ({ id, reason, now: at }: FailPayout, { container }) => {
    const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
    const now = new Date(at)
    const { payout, was_sent } = await ledger.holdForFailing(id, now)
    if (was_sent) await assertNothingLeft(ledger, payout, now)
    const { attempted_at } = payout
    return new StepResponse(await ledger.failPayout({ id, reason, attempted_at }, now))
  }
)

async function assertNothingLeft(ledger: LedgerModuleService, payout: PayoutRow, now: Date) {
  const { id, provider: name } = payout
  const provider = payoutProviderOf(name, ledger.options)
  const found: PayoutFound = provider
    ? await provider.lookUp(payoutOrderOf(payout))
    : { state: "unknown", reason: "it is not set up" }
  if (found.state === "none") return
  // Whatever it is, the job finds out.
  await ledger.retryPayoutNow(id, now)
  const why =
    found.state === "paid"
      ? `has paid it as ${found.reference}`
      : `cannot say whether it has paid it: ${found.reason}`
  const message = `Payout ${id} cannot be failed: ${name} ${why}`
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

/** The merchant gives a payout up: no money leaves, and what it claimed is free for the next run. */
export const failPayoutWorkflow = createWorkflow(
  "fail-payout",
  (input: WorkflowData<FailPayout>) => {
    const { seller_id } = readPayoutStep(input.id)
    recordAuditEntryStep(
      transform({ input, seller_id }, ({ input: { id, by_id, reason }, seller_id }) => ({
        ...{ actor_type: "merchant" as const, actor_id: by_id, action: LedgerEvents.PAYOUT_FAILED },
        ...{ resource_type: "payout", resource_id: id, seller_id, details: { reason } },
      }))
    )
    const deed = failPayoutStep(input)
    announcePayout(deed)
    return new WorkflowResponse(deed)
  }
)
