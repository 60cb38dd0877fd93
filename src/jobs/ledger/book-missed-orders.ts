import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { LEDGER_MODULE } from "../../modules/ledger"
import LedgerModuleService from "../../modules/ledger/service"
import { bookOrderWorkflow } from "../../workflows/ledger/book-order"
import { findUnbookedOrders } from "../../workflows/ledger/find-unbooked-orders"

/** Orders booked in one tick, of each kind. */
const BATCH = 50

/**
 * Finds what an event lost: orders and refunds that the ledger does not know, and, a few at a time,
 * orders that are not settled. Two runs at once do no harm: the workflow locks, and books nothing
 * twice.
 */
export default async function bookMissedOrders(container: MedusaContainer) {
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  const missed = (await findUnbookedOrders(container)).slice(0, BATCH)
  const behind = await ledger.claimUnsettledOrders(BATCH, new Date())
  const failures: string[] = []
  for (const order_id of new Set([...missed, ...behind])) {
    // One order that cannot be booked must not keep the others waiting.
    await bookOrderWorkflow(container)
      .run({ input: { order_id } })
      .catch((error: Error) => failures.push(`${order_id}: ${error.message}`))
  }
  if (failures.length) {
    const message = `Orders could not be booked; ${failures.join("; ")}`
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)
  }
}

export const config = { name: "book-missed-orders", schedule: "26 * * * * *" }
