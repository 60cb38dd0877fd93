import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { LEDGER_MODULE } from "../../modules/ledger"
import type { ReleaseHolds } from "../../modules/ledger/holds"
import LedgerModuleService from "../../modules/ledger/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type ReleasePayoutHold = ReleaseHolds & { now: Date }

const releasePayoutHoldStep = createStep(
  "release-payout-hold",
  async ({ now, ...which }: ReleasePayoutHold, { container }) => {
    const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
    const released = await ledger.releaseHolds(which, new Date(now))
    return new StepResponse(
      released,
      released.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
    const open = { released_at: null, released_by: null }
    await ledger.updatePayoutHolds((ids ?? []).map((id) => ({ id, ...open })))
  }
)

/** Lets money go that a hold kept waiting: one hold by its id, or all of a cause. */
export const releasePayoutHoldWorkflow = createWorkflow(
  "release-payout-hold",
  (input: WorkflowData<ReleasePayoutHold>) => {
    const released = releasePayoutHoldStep(input)
    const isByHand = ({ input, released }: { input: ReleasePayoutHold; released: object[] }) =>
      input.released_by !== null && released.length > 0
    when("a-person-releases", { input, released }, isByHand).then(() => {
      recordAuditEntryStep(
        transform({ input, released }, ({ input, released }) => ({
          ...{ actor_type: "merchant" as const, actor_id: input.released_by },
          ...{ action: "ledger.hold_released", resource_type: "payout_hold" },
          resource_id: released[0].id,
          details: {
            seller_id: released[0].seller_id,
            seller_order_id: released[0].seller_order_id,
          },
        }))
      )
    })
    return new WorkflowResponse(released)
  }
)
