import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { PAYMENT_LOG_MODULE } from "../../modules/payment-log"
import PaymentLogModuleService from "../../modules/payment-log/service"
import { settlePaymentSessionWorkflow } from "../../workflows/payment-log/settle-payment-session"
import { watchOpenSessions } from "../../workflows/payment-log/watch-open-sessions"

/** Sessions asked about in one tick; claimed one by one, so that no claim runs out in the queue. */
const BATCH = 100

/**
 * Asks providers about sessions that have been open for too long. A payment and its order disagree
 * no longer than until the next tick: what is paid becomes an order, what is not is let go.
 */
export default async function reconcilePaymentSessions(container: MedusaContainer) {
  const service = container.resolve<PaymentLogModuleService>(PAYMENT_LOG_MODULE)
  await watchOpenSessions(container, new Date())
  const failures: string[] = []
  for (let asked = 0; asked < BATCH; asked++) {
    const now = new Date()
    const [watch] = await service.claimWatches(1, now)
    if (!watch) break
    const { session_id, attempts, refusals } = watch
    // One session that cannot be settled must not keep the others waiting.
    await settlePaymentSessionWorkflow(container)
      .run({ input: { session_id, attempts, refusals, now } })
      .catch((error: Error) => failures.push(`${session_id}: ${error.message}`))
  }
  if (failures.length) {
    const message = `Payment sessions could not be settled; ${failures.join("; ")}`
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)
  }
}

export const config = { name: "reconcile-payment-sessions", schedule: "28 */5 * * * *" }
