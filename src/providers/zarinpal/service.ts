import {
  AuthorizePaymentInput,
  CancelPaymentInput,
  CapturePaymentInput,
  DeletePaymentInput,
  GetPaymentStatusInput,
  InitiatePaymentInput,
  PaymentActions,
  RefundPaymentInput,
  RetrievePaymentInput,
  UpdatePaymentInput,
} from "@medusajs/framework/types"
import {
  AbstractPaymentProvider,
  MathBN,
  MedusaError,
  PaymentSessionStatus,
} from "@medusajs/framework/utils"
import { Answer, assertOptions, ZarinpalClient, ZarinpalOptions } from "./client"
import { amountFor, dataOf, isReversible, lastAnswer } from "./rules"
import { statusOf, UNIT_CODES, ZarinpalData } from "./rules"

const { AUTHORIZED, ERROR, PENDING } = PaymentSessionStatus

/** A gateway that refused, or did not answer; the payment log reads outcome and code. */
class ZarinpalError extends MedusaError {
  readonly outcome: Answer["outcome"]

  constructor(what: string, { outcome, code, message }: Answer) {
    const type =
      outcome === "refused" ? MedusaError.Types.NOT_ALLOWED : MedusaError.Types.UNEXPECTED_STATE
    super(type, `${what}: ${message || `code ${code}`}`, code)
    this.outcome = outcome
  }
}

/**
 * Zarinpal, version 4: a request gives an authority, the shopper pays on the gateway's page and
 * comes back, the payment is verified with the session's own amount. Only the verification takes
 * the money; without it, it goes back to the shopper.
 */
export default class ZarinpalPaymentProvider extends AbstractPaymentProvider<ZarinpalOptions> {
  static identifier = "zarinpal"
  private readonly client: ZarinpalClient
  private readonly options: ZarinpalOptions

  static validateOptions(options: Record<string, unknown>) {
    assertOptions(options)
  }

  constructor(cradle: Record<string, unknown>, options: ZarinpalOptions) {
    super(cradle, options)
    this.options = options
    this.client = new ZarinpalClient(options)
  }

  async initiatePayment({ amount, currency_code, data, context }: InitiatePaymentInput) {
    const session_id = String(data?.session_id ?? context?.idempotency_key ?? "")
    const request = await this.requestPage(session_id, amountFor(amount, currency_code))
    return { id: request.authority, status: PENDING, data: { ...request } }
  }

  /** The page of a request shows one amount: another amount is another request. */
  async updatePayment({ amount, currency_code, data }: UpdatePaymentInput) {
    const known = dataOf(data)
    const wanted = amountFor(amount, currency_code)
    if (wanted === known.amount) return { data: { ...known } }
    await this.letGo(known)
    const request = await this.requestPage(known.session_id, wanted)
    return { status: PENDING, data: { ...known, ...request } }
  }

  /**
   * Takes the money. 101 says that it was taken before, which is the same success. Without an
   * answer nobody knows: the session stays pending and is asked about again.
   */
  async authorizePayment({ data }: AuthorizePaymentInput) {
    const known = dataOf(data)
    if (known.ref_id && !known.reversed_at) return { status: AUTHORIZED, data: { ...known } }
    const answer = await this.client.verify(known.authority, known.amount)
    const last_answer = lastAnswer(answer)
    if (answer.outcome === "ok") {
      const taken = {
        ref_id: String(answer.data.ref_id ?? known.authority),
        card_pan: maskedPan(answer.data.card_pan),
        verified_at: new Date().toISOString(),
      }
      return { status: AUTHORIZED, data: { ...known, ...taken, is_unsettled: false, last_answer } }
    }
    if (answer.outcome === "refused") return { status: ERROR, data: { ...known, last_answer } }
    return { status: PENDING, data: { ...known, is_unsettled: true, last_answer } }
  }

  async getPaymentStatus({ data }: GetPaymentStatusInput) {
    const known = dataOf(data)
    const answer = await this.client.inquire(known.authority)
    if (answer.outcome !== "ok") throw new ZarinpalError("Zarinpal does not say", answer)
    const last_answer = { ...lastAnswer(answer), message: String(answer.data.status ?? "") }
    return { status: statusOf(answer), data: { ...known, last_answer } }
  }

  async retrievePayment(input: RetrievePaymentInput) {
    return { data: (await this.getPaymentStatus(input)).data }
  }

  /** The verification has taken the money already. */
  async capturePayment({ data }: CapturePaymentInput) {
    return { data: { ...dataOf(data), last_answer: null } }
  }

  /** Gives back what was taken; what was not goes back by itself. */
  async cancelPayment({ data }: CancelPaymentInput) {
    const known = dataOf(data)
    if (!known.ref_id || known.reversed_at) return { data: { ...known, last_answer: null } }
    return { data: await this.reverse(known) }
  }

  /** A session may go unless its money is taken, or may have been: its order is still to come. */
  async deletePayment({ data }: DeletePaymentInput) {
    if (typeof data?.authority !== "string") return { data }
    const known = dataOf(data)
    await this.letGo(known)
    return { data: { ...known, last_answer: null } }
  }

  /**
   * The whole of it within half an hour, through the API. Other refunds are made in Zarinpal's
   * panel: the platform believes in one only when the merchant has written it down.
   */
  async refundPayment({ data, amount, context }: RefundPaymentInput) {
    const known = dataOf(data)
    if (known.reversed_at) return { data: { ...known, last_answer: null } }
    const wanted = MathBN.convert(amount).toNumber()
    const noted = known.by_hand.find((one) => !one.used_for && one.amount === wanted)
    if (noted) {
      const used = { ...noted, used_for: context?.idempotency_key ?? "refund" }
      const by_hand = known.by_hand.map((one) => (one === noted ? used : one))
      return { data: { ...known, by_hand, last_answer: null } }
    }
    if (wanted === known.amount && isReversible(known, new Date())) {
      return { data: await this.reverse(known) }
    }
    const message =
      `Zarinpal takes no refund of ${wanted} from here: it gives back whole payments within half ` +
      "an hour only. Refund it in Zarinpal's panel, write the refund down on the order's page " +
      "(Payment log), then refund it here"
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }

  async getWebhookActionAndData() {
    // Zarinpal sends no messages; shoppers bring the news, and open sessions are asked about.
    return { action: "not_supported" as PaymentActions }
  }

  private async requestPage(session_id: string, amount: number): Promise<ZarinpalData> {
    const unit = UNIT_CODES[this.options.unit]
    const answer = await this.client.request({
      amount,
      currency: unit,
      description: `Payment ${session_id}`,
      callback_url: `${this.options.public_url.replace(/\/+$/, "")}/hooks/zarinpal/${session_id}`,
      // The gateway would otherwise take money, if its panel is set so, for carts without an order.
      metadata: { order_id: session_id, auto_verify: false },
    })
    const { authority } = answer.data
    if (answer.outcome !== "ok" || typeof authority !== "string") {
      throw new ZarinpalError("Zarinpal opened no payment page", answer)
    }
    return {
      ...{ session_id, authority, amount, unit, url: this.client.pageOf(authority) },
      ...{ ref_id: null, card_pan: null, verified_at: null, reversed_at: null },
      ...{ is_unsettled: false, by_hand: [], last_answer: lastAnswer(answer) },
    }
  }

  /** @throws MedusaError when the money is taken, or may be and the gateway does not say */
  private async letGo(known: ZarinpalData) {
    const answer = await this.client.inquire(known.authority)
    const isTaken = answer.outcome === "ok" && answer.data.status === "VERIFIED"
    const isUnknown = known.is_unsettled && answer.outcome !== "ok"
    if (!isTaken && !isUnknown) return
    const message = isTaken
      ? `Payment ${known.authority} is taken; complete the cart, it needs no other payment`
      : `Whether payment ${known.authority} was taken is not known yet; try again in some minutes`
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }

  private async reverse(known: ZarinpalData): Promise<Record<string, unknown>> {
    const answer = await this.client.reverse(known.authority)
    if (answer.outcome !== "ok") throw new ZarinpalError("Zarinpal gave nothing back", answer)
    const reversed_at = new Date().toISOString()
    return { ...known, reversed_at, last_answer: lastAnswer(answer) }
  }
}

/** The gateway masks it itself; a number that is not masked is not kept. */
const maskedPan = (pan: unknown) =>
  typeof pan === "string" && /^\d{6}\*+\d{4}$/.test(pan) ? pan : null
