import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { LEDGER_MODULE } from "../../modules/ledger"
import LedgerModuleService from "../../modules/ledger/service"
import { tryRefund } from "../../workflows/ledger/carry-out-refund"
import { findUnrefundedCancellations } from "../../workflows/ledger/find-unrefunded-cancellations"
import { refundCancelledSliceWorkflow } from "../../workflows/ledger/refund-cancelled-slice"

/** Of one run; what is left is done by the next. */
const REFUNDS_MAX = 100

/**
 * Makes good what an event lost: cancelled slices whose money nobody gave back, and approved
 * refunds that nobody carried out or that a provider refused before. Two runs at once do no harm.
 */
export default async function carryOutRefunds(container: MedusaContainer) {
  const now = new Date()
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const id of await findUnrefundedCancellations(container, now)) {
    // One that cannot be written must not keep the others waiting.
    await refundCancelledSliceWorkflow(container)
      .run({ input: { id, now } })
      .catch((error) => logger.error(`Cancelled seller order ${id} is not refunded yet: ${error}`))
  }
  const ids = await container
    .resolve<LedgerModuleService>(LEDGER_MODULE)
    .listDueRefunds(now, REFUNDS_MAX)
  for (const id of ids) await tryRefund(container, id)
}

export const config = { name: "carry-out-refunds", schedule: "23 * * * * *" }
