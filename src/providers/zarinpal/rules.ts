import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN, MedusaError, PaymentSessionStatus } from "@medusajs/framework/utils"
import { Answer } from "./client"

const CURRENCY = "irr"
/** What the API calls the units. */
export const UNIT_CODES = { rial: "IRR", toman: "IRT" } as const
/** A verified payment can be given back through the API for half an hour. */
const REVERSIBLE_MS = 30 * 60 * 1_000

/** What the gateway said last, for the payment log. */
export type LastAnswer = Pick<Answer, "outcome" | "code" | "message">

/** What a session and a payment remember; none of it is secret. */
export type ZarinpalData = {
  session_id: string
  authority: string
  /** Where the shopper pays: the storefront goes there. */
  url: string
  /** In the unit; what is verified is this amount, never one that a request names. */
  amount: number
  unit: "IRR" | "IRT"
  /** The gateway's number of the transaction; null until the money is taken. */
  ref_id: string | null
  card_pan: string | null
  verified_at: string | null
  reversed_at: string | null
  /** Whether a verification was asked for and its answer never came. */
  is_unsettled: boolean
  /** Refunds that the merchant made in Zarinpal's panel and wrote down. */
  by_hand: HandRefund[]
  last_answer: LastAnswer | null
}

/** A refund from Zarinpal's panel; the platform's refund of the same amount uses it up. */
export type HandRefund = { reference: string; amount: number; used_for: string | null }

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/**
 * The whole amount in the account's unit.
 *
 * @throws MedusaError invalid_data for another currency than IRR and for fractions
 */
export function amountFor(amount: BigNumberInput, currency_code: string): number {
  if (currency_code.toLowerCase() !== CURRENCY) {
    refuse(`Zarinpal takes payments in IRR only, not in ${currency_code.toUpperCase()}`)
  }
  const exact = MathBN.convert(amount)
  if (!exact.isInteger() || exact.lte(0) || !Number.isSafeInteger(exact.toNumber())) {
    refuse(`Zarinpal takes whole amounts above zero, not ${exact.toString()}`)
  }
  return exact.toNumber()
}

const STATUSES: Record<string, PaymentSessionStatus> = {
  // Paid, and ours for the asking: until it is verified it can still go back by itself.
  PAID: PaymentSessionStatus.AUTHORIZED,
  VERIFIED: PaymentSessionStatus.CAPTURED,
  IN_BANK: PaymentSessionStatus.PENDING,
  FAILED: PaymentSessionStatus.CANCELED,
  REVERSED: PaymentSessionStatus.CANCELED,
}

/** How the platform calls what the gateway says of a payment; pending when it says nothing. */
export const statusOf = ({ data }: Pick<Answer, "data">): PaymentSessionStatus =>
  STATUSES[String(data.status)] ?? PaymentSessionStatus.PENDING

export const lastAnswer = ({ outcome, code, message }: Answer): LastAnswer => ({
  outcome,
  code,
  message,
})

/** Whether the gateway still reverses what it verified. */
export function isReversible({ verified_at }: Pick<ZarinpalData, "verified_at">, now: Date) {
  return !!verified_at && now.getTime() - new Date(verified_at).getTime() < REVERSIBLE_MS
}

/** The session's memory, as the platform hands it over. */
export function dataOf(data: Record<string, unknown> | undefined): ZarinpalData {
  if (typeof data?.authority !== "string" || typeof data.amount !== "number") {
    const message = "The payment session has no request at Zarinpal; create a new one"
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  // Written by this provider only: it spreads its own fields over what a storefront sends.
  return { by_hand: [], ...data } as unknown as ZarinpalData
}
