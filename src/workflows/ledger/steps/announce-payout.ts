import { transform, when, WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { LedgerEvents } from "../../../modules/ledger/events"
import { PayoutDeed } from "../../../modules/ledger/payouts"
import { PayoutStatus } from "../../../modules/ledger/rules"

const EVENTS: Partial<Record<PayoutStatus, string>> = {
  paid: LedgerEvents.PAYOUT_PAID,
  failed: LedgerEvents.PAYOUT_FAILED,
  reversed: LedgerEvents.PAYOUT_REVERSED,
}

/** Tells what became of a payout, if anything did. `came_back` tells of money that was returned. */
export function announcePayout(
  deed: WorkflowData<(PayoutDeed & { came_back?: boolean }) | null>
): void {
  when("a payout changed", deed, (deed) => !!deed?.changed && !!eventOf(deed)).then(() => {
    emitEventStep({
      // The condition above has seen that there is one.
      eventName: transform({ deed }, ({ deed }) => eventOf(deed!)!),
      data: transform({ deed }, ({ deed }) => ({
        id: deed!.payout.id,
        seller_id: deed!.payout.seller_id,
      })),
    })
  })
}

const eventOf = ({ payout, came_back }: PayoutDeed & { came_back?: boolean }) =>
  came_back ? LedgerEvents.PAYOUT_REVERSED : EVENTS[payout.status]
