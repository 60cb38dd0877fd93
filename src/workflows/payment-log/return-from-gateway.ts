import { MedusaContainer } from "@medusajs/framework/types"
import { PAYMENT_LOG_MODULE } from "../../modules/payment-log"
import PaymentLogModuleService from "../../modules/payment-log/service"
import { settlePaymentSessionWorkflow } from "./settle-payment-session"

export type GatewayReturn = {
  session_id: string
  authority: string
  hint: "paid" | "cancelled"
  now: Date
}

/**
 * The page of the shop that a shopper is sent to after the gateway, with what came of the payment:
 * `?payment=paid|pending|cancelled|failed|refused|unknown`, `&cart_id`, and `&order_id` when paid.
 */
export async function returnFromGateway(
  container: MedusaContainer,
  input: GatewayReturn | null
): Promise<string> {
  const { options } = container.resolve<PaymentLogModuleService>(PAYMENT_LOG_MODULE)
  const url = new URL(options.return_url)
  const { result, errors } = input
    ? await settlePaymentSessionWorkflow(container).run({ input, throwOnError: false })
    : { result: undefined, errors: [] }
  // A shopper is not left on an error page: what could not be settled now is asked about later.
  url.searchParams.set("payment", errors?.length ? "pending" : (result?.state ?? "unknown"))
  if (result?.cart_id) url.searchParams.set("cart_id", result.cart_id)
  if (result?.order_id) url.searchParams.set("order_id", result.order_id)
  return url.href
}
