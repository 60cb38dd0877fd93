import { MedusaContainer } from "@medusajs/framework/types"
import { placePaymentLogsWorkflow } from "../../workflows/payment-log/place-payment-logs"

/** Calls whose cart or order was not known when they were made. */
export default async function placeLoggedPaymentCalls(container: MedusaContainer) {
  await placePaymentLogsWorkflow(container).run({ input: { now: new Date() } })
}

export const config = { name: "place-payment-logs", schedule: "33 * * * * *" }
