import Stripe from "stripe"
import { PayoutAnswer, PayoutOrder, PayoutProvider } from "../payout-provider"
import { toStripeAmount } from "./amounts"

/** Transfers of one payout that are looked at; there is never more than one of ours. */
const FOUND_MAX = 10

/**
 * Codes that speak of the platform's own balance rather than of the seller: money that comes in
 * tomorrow changes them. See https://docs.stripe.com/error-codes.
 */
const LATER_CODES = ["balance_insufficient", "insufficient_funds"]
/** Only these answers say for sure that no transfer was made. */
const SURE_STATUSES = [400, 402]

/** Pays sellers with transfers to their connected accounts. */
export const stripeTransfers = (stripe: Stripe): PayoutProvider => ({
  carries: (sum) => toStripeAmount(sum) !== null,

  async send(order) {
    const { id, idempotency_key: idempotencyKey, destination } = order
    const amount = toStripeAmount(order)
    if (amount === null) return { state: "refused", reason: "Stripe cannot carry this amount" }
    const currency = order.currency_code.toLowerCase()
    const metadata = { payout_id: id }
    try {
      const { id: reference } = await stripe.transfers.create(
        { amount, currency, destination, transfer_group: id, metadata },
        { idempotencyKey }
      )
      return { state: "paid", reference }
    } catch (error) {
      return answerOf(error)
    }
  },

  async lookUp(order) {
    try {
      const { data } = await stripe.transfers.list({ transfer_group: order.id, limit: FOUND_MAX })
      const own = data.find((transfer) => isOf(order, transfer))
      return own ? { state: "paid", reference: own.id } : { state: "none" }
    } catch (error) {
      return { state: "unknown", reason: wordsOf(error) }
    }
  },
})

type Expected = Omit<PayoutOrder, "idempotency_key">

/** The merchant can make transfers by hand and give them any group. */
const isOf = (order: Expected, { metadata, amount, destination }: Stripe.Transfer): boolean =>
  metadata.payout_id === order.id &&
  amount === toStripeAmount(order) &&
  (typeof destination === "string" ? destination : destination?.id) === order.destination

/**
 * What an error says about the money. A key that was answered with an error is answered so for a
 * day (https://docs.stripe.com/api/idempotent_requests), which is why "later" takes a new one.
 */
function answerOf(error: unknown): Exclude<PayoutAnswer, { state: "paid" }> {
  const reason = wordsOf(error)
  if (!(error instanceof Stripe.errors.StripeError)) return { state: "unknown", reason }
  const isSure = SURE_STATUSES.includes(error.statusCode ?? 0)
  // The key belongs to another request, of which nothing is known here.
  const isAboutKey = error instanceof Stripe.errors.StripeIdempotencyError
  if (!isSure || isAboutKey || error.code === "rate_limit") return { state: "unknown", reason }
  return { state: LATER_CODES.includes(error.code ?? "") ? "later" : "refused", reason }
}

export function wordsOf(error: unknown): string {
  if (!(error instanceof Stripe.errors.StripeError)) return String(error)
  return `${error.code ?? error.type}: ${error.message}`
}
