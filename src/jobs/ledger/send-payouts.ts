import { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { LEDGER_MODULE } from "../../modules/ledger"
import LedgerModuleService from "../../modules/ledger/service"
import { sendPayoutWorkflow } from "../../workflows/ledger/send-payout"

const INTERVAL_MS = 60_000
/** Of one run; what is left is sent by the next. */
const PAYOUTS_MAX = 100
/** Calls to a provider at once. */
const AT_ONCE = 5

/**
 * Carries on every payout that a provider must still send or confirm. Two runs at once, as of two
 * processes, do no harm: an attempt is taken by one of them.
 */
export default async function sendPayouts(container: MedusaContainer) {
  const now = new Date()
  const ids = await container
    .resolve<LedgerModuleService>(LEDGER_MODULE)
    .listDuePayouts(now, PAYOUTS_MAX)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    await Promise.all(ids.slice(i, i + AT_ONCE).map((id) => send(container, logger, id)))
  }
}

/** One payout that fails to be written does not keep the others waiting. */
async function send(container: MedusaContainer, logger: Logger, id: string) {
  try {
    await sendPayoutWorkflow(container).run({ input: { id, now: new Date() } })
  } catch (error) {
    logger.error(`Payout ${id} could not be carried on; the next run tries again: ${error}`)
  }
}

export const config = {
  name: "send-payouts",
  schedule: { interval: INTERVAL_MS, concurrency: "forbid" as const },
}
