import { MedusaContainer } from "@medusajs/framework/types"
import { QUIET_MS, reconcileLedgerWorkflow } from "../../workflows/ledger/reconcile-ledger"

/** Every night; what it finds is told by an event and shown in the dashboard. */
export default async function reconcileLedger(container: MedusaContainer) {
  await reconcileLedgerWorkflow(container).run({
    input: { now: new Date(), quiet_ms: QUIET_MS },
  })
}

export const config = { name: "reconcile-ledger", schedule: "30 3 * * *" }
