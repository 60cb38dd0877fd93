import { MedusaContainer } from "@medusajs/framework/types"
import { PAYMENT_LOG_MODULE } from "../../modules/payment-log"
import { DELETE_BATCH, KEEP_DAYS } from "../../modules/payment-log/rules"
import PaymentLogModuleService from "../../modules/payment-log/service"

const DAY_MS = 24 * 60 * 60 * 1_000
/** Most batches of one night; the next night goes on. */
const BATCHES_MAX = 100

/** Deletes what is older than it has to be kept. */
export default async function forgetOldPaymentLogs(container: MedusaContainer) {
  const service = container.resolve<PaymentLogModuleService>(PAYMENT_LOG_MODULE)
  const moment = new Date(Date.now() - KEEP_DAYS * DAY_MS)
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    if ((await service.forgetBefore(moment)) < DELETE_BATCH) return
  }
}

export const config = { name: "forget-old-payment-logs", schedule: "21 3 * * *" }
