import { randomUUID } from "node:crypto"
import {
  AuthorizePaymentInput,
  CreateAccountHolderInput,
  InitiatePaymentInput,
  PaymentActions,
} from "@medusajs/framework/types"
import { AbstractPaymentProvider, PaymentSessionStatus } from "@medusajs/framework/utils"

type Given = { data?: Record<string, unknown> }

/**
 * Payment by hand, as the platform's own `system` provider does it: whoever chooses it is believed,
 * and the merchant sees to the money. The platform's class is not exported; unlike it, this one
 * remembers its session, so that each call can be found by it.
 */
export default class SystemPaymentProvider extends AbstractPaymentProvider {
  static identifier = "system"

  async initiatePayment({ data }: InitiatePaymentInput) {
    return { id: randomUUID(), data: { session_id: data?.session_id } }
  }

  async authorizePayment({ data }: AuthorizePaymentInput) {
    return { status: PaymentSessionStatus.AUTHORIZED, data: data ?? {} }
  }

  async getPaymentStatus({ data }: Given) {
    return { status: PaymentSessionStatus.AUTHORIZED, data }
  }

  async createAccountHolder({ context }: CreateAccountHolderInput) {
    return { id: context.customer.id }
  }

  updatePayment = remember
  capturePayment = remember
  refundPayment = remember
  cancelPayment = remember
  deletePayment = remember
  retrievePayment = remember
  deleteAccountHolder = remember

  async getWebhookActionAndData() {
    return { action: "not_supported" as PaymentActions }
  }
}

/** There is nobody to tell; what was known stays known. */
async function remember({ data }: Given) {
  return { data: data ?? {} }
}
