import { describeCall, Course, PaymentCall } from "./call"
import { PaymentAction } from "./rules"

/** Where calls are noted: the service of this module, or whatever stands for it. */
export type CallLog = { record: (call: PaymentCall) => Promise<void> }

type Cradle = { payment_log?: CallLog }
type ProviderClass = {
  new (cradle: Cradle, options: Record<string, unknown>): object
  identifier: string
}

const ACTION_OF: Record<string, PaymentAction> = {
  initiatePayment: "initiate",
  updatePayment: "update",
  authorizePayment: "authorize",
  capturePayment: "capture",
  refundPayment: "refund",
  cancelPayment: "cancel",
  deletePayment: "delete",
  getPaymentStatus: "status",
  retrievePayment: "retrieve",
  getWebhookActionAndData: "webhook",
  createAccountHolder: "account_holder",
  updateAccountHolder: "account_holder",
  deleteAccountHolder: "account_holder",
  savePaymentMethod: "payment_method",
  deletePaymentMethod: "payment_method",
}

/**
 * The same payment provider, every call to which is noted in the payment log. Any provider of the
 * platform can be given; what it does and answers stays as it is. A call that a provider makes to
 * itself is part of the first and no row of its own.
 */
export function logged(Provider: unknown, id?: string) {
  // The platform's providers differ in their options, which are passed on as they come.
  const Base = Provider as ProviderClass
  const provider_id = ["pp", Base.identifier, ...(id ? [id] : [])].join("_")
  return class extends Base {
    constructor(cradle: Cradle, options: Record<string, unknown>) {
      super(cradle, options)
      return new Proxy(this, {
        get(provider, name) {
          const value: unknown = Reflect.get(provider, name, provider)
          const action = typeof name === "string" ? ACTION_OF[name] : undefined
          if (typeof value !== "function" || !action) return value
          return async (input: unknown) => {
            const note = noteTaker(cradle, provider_id, action)
            try {
              // Reflect: the provider itself is `this`, so that its own calls are not noted twice.
              const answer: unknown = await Reflect.apply(value, provider, [input])
              if (isNotable(action, answer)) note({ input, answer })
              return answer
            } catch (error) {
              if (isNotable(action)) note({ input, error })
              throw error
            }
          }
        },
      })
    }
  }
}

/**
 * Anybody can send a message to the address for messages, as often as they like: only those that
 * the provider knows for its own are calls.
 */
function isNotable(action: PaymentAction, answer?: unknown): boolean {
  if (action !== "webhook") return true
  const said = (answer as { action?: string } | undefined)?.action
  return said !== undefined && said !== "not_supported"
}

/** Starts the clock; what is returned stops it. Whatever goes wrong in here stays in here. */
function noteTaker(cradle: Cradle, provider_id: string, action: PaymentAction) {
  const called_at = new Date()
  const started = performance.now()
  const take = async (course: Course) => {
    const duration_ms = Math.round(performance.now() - started)
    const call = { provider_id, action, duration_ms, called_at, ...describeCall(action, course) }
    await cradle.payment_log?.record(call)
  }
  // A payment is worth more than a note about it; the log's own failures are told by the log.
  return (course: Course) => void take(course).catch(() => {})
}
