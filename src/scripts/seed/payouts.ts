import { MedusaContainer } from "@medusajs/framework/types"
import { completePayoutWorkflow } from "../../workflows/ledger/complete-payout"
import { runPayoutsWorkflow } from "../../workflows/ledger/run-payouts"
import { aClock } from "./clock"
import { find } from "./find"

/** After the oldest orders were delivered for long enough, and before the next ones were. */
const DAYS_AGO = 8
const HOURS_TO_TRANSFER = 20

/** What could be paid out then was, by hand; what came since waits for the merchant. */
export async function seedPayouts(container: MedusaContainer, by_id: string) {
  if (await find(container, "payout", {})) return
  const clock = aClock({ days_ago: DAYS_AGO })
  try {
    const { result } = await runPayoutsWorkflow(container).run({
      input: { by_id, now: new Date() },
    })
    clock.forward(HOURS_TO_TRANSFER)
    for (const [i, { id }] of result.claimed.entries()) {
      const reference = `SEPA-${new Date().getFullYear()}-${String(i + 1).padStart(4, "0")}`
      const now = new Date()
      await completePayoutWorkflow(container).run({ input: { id, reference, by_id, now } })
    }
  } finally {
    clock.restore()
  }
}
