import { MedusaContainer } from "@medusajs/framework/types"
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk"
import { transform, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { PAYMENT_LOG_MODULE } from "../../modules/payment-log"
import { PaymentLogEvents } from "../../modules/payment-log/events"
import { askAgainAt, isExpired, isTooOld, REFUSALS_MAX } from "../../modules/payment-log/rules"
import { isAbandonable } from "../../modules/payment-log/rules"
import PaymentLogModuleService from "../../modules/payment-log/service"
import { askProvider } from "./ask-provider"
import { findSession, FoundSession } from "./find-session"
import { dropSession, giveBack, makeOrder, Settled, settled } from "./settling"

export type SettlePaymentSession = {
  session_id: string
  /** What the shopper's browser says; it is believed only as far as it changes nothing. */
  hint?: "paid" | "cancelled"
  /** Given with a hint: the request at the gateway that the shopper comes from. */
  authority?: string
  /** How often the session was asked about before, and how often its cart was refused. */
  attempts?: number
  refusals?: number
  now: Date
}

/** What a provider has said, taken or given back stands: there is nothing to undo. */
const settlePaymentSessionStep = createStep(
  "settle-payment-session",
  async (input: SettlePaymentSession, { container }) => {
    const now = new Date(input.now)
    const session = await findSession(container, input.session_id)
    const isForeign = input.hint && session?.data?.authority !== input.authority
    if (!session || isForeign) {
      const reason = "The session is gone"
      if (!session) await note(container, input, settled("cancelled", {}, reason), now)
      return new StepResponse({ ...settled("unknown"), is_news: false, is_taken: false, session })
    }
    const result = await settle(container, session, { ...input, now })
    await note(container, input, result, now, session)
    const isUnmatched = result.state === "refused"
    const is_news = isUnmatched && (await isFirstTold(container, session, now))
    const is_taken = Boolean(session.payment && !session.payment.canceled_at)
    return new StepResponse({ ...result, is_news, is_taken, session })
  }
)

async function settle(
  container: MedusaContainer,
  session: FoundSession,
  { hint, refusals = 0, now }: SettlePaymentSession
): Promise<Settled> {
  if (session.payment?.canceled_at) return await dropSession(container, session, "given_back")
  if (session.payment) {
    const result = await makeOrder(container, session)
    const isEnough = !hint && result.state === "refused" && refusals + 1 >= REFUSALS_MAX
    return isEnough ? await tryToGiveBack(container, session, result) : result
  }
  // Who says to have paid is not asked about but verified, which is the one thing that counts.
  if (hint === "paid") return await believe(container, session)
  const standing = await askProvider(container, session)
  if (standing === "unknown") return settled("pending", session, "The provider does not answer")
  if (standing === "gone") return await dropSession(container, session, "cancelled")
  if (standing === "paid") return await makeOrder(container, session)
  if (hint === "cancelled") return await dropSession(container, session, "cancelled")
  const isOver = isAbandonable(session.provider_id) && isExpired(new Date(session.created_at), now)
  return isOver ? await dropSession(container, session, "expired") : settled("pending", session)
}

/** Nobody is told of a payment without an order on the word of a browser. */
async function believe(container: MedusaContainer, session: FoundSession): Promise<Settled> {
  const result = await makeOrder(container, session)
  if (result.state !== "refused") return result
  const standing = await askProvider(container, session)
  if (standing === "paid") return result
  return { ...result, state: standing === "unknown" ? "pending" : "failed" }
}

async function tryToGiveBack(
  container: MedusaContainer,
  session: FoundSession,
  refused: Settled
): Promise<Settled> {
  try {
    return await giveBack(container, session)
  } catch (error) {
    // It stays refused and is tried again; the merchant has been told of it.
    const why = error instanceof Error ? error.message : String(error)
    return { ...refused, reason: `${refused.reason}; giving it back failed: ${why}` }
  }
}

/** When the provider is asked again, if ever. */
async function note(
  container: MedusaContainer,
  { session_id, attempts = 1 }: SettlePaymentSession,
  { state, cart_id, order_id, reason }: Settled,
  now: Date,
  session?: FoundSession
) {
  const service = container.resolve<PaymentLogModuleService>(PAYMENT_LOG_MODULE)
  // The session may be gone in a moment; where its calls belong is known now.
  await service.flush()
  if (session) await service.placeSessions([{ session_id, cart_id, order_id }], now)
  const opened_at = session ? new Date(session.created_at) : now
  const isOpen = ["pending", "refused"].includes(state)
  const next_at = isOpen && !isTooOld(opened_at, now) ? askAgainAt(attempts, now) : null
  if (session && next_at) {
    const { provider_id } = session
    await service.watchSessions([{ session_id, provider_id, opened_at }], { next_at, sooner: true })
  }
  await service.finishWatch({ session_id, cart_id, state, reason, next_at })
}

async function isFirstTold(container: MedusaContainer, session: FoundSession, now: Date) {
  const { id: session_id, provider_id, created_at } = session
  return await container
    .resolve<PaymentLogModuleService>(PAYMENT_LOG_MODULE)
    .claimTelling({ session_id, provider_id, opened_at: new Date(created_at) }, now)
}

/**
 * Brings a payment session and its order together: makes the order of what is paid, lets go what
 * will not be paid, gives back what no order can be made of. Twice, or two at once, do no harm.
 */
export const settlePaymentSessionWorkflow = createWorkflow(
  "settle-payment-session",
  (input: WorkflowData<SettlePaymentSession>) => {
    const result = settlePaymentSessionStep(input)
    const unmatched = transform({ result }, ({ result: { is_news, session, ...rest } }) =>
      is_news && session
        ? [
            {
              session_id: session.id,
              provider_id: session.provider_id,
              cart_id: session.cart_id,
              reason: rest.reason ?? "",
              is_taken: rest.is_taken,
            },
          ]
        : []
    )
    emitEventStep({ eventName: PaymentLogEvents.UNMATCHED_PAYMENT, data: unmatched })
    const givenBack = transform({ result }, ({ result: { state, session } }) =>
      state === "given_back" && session
        ? [{ session_id: session.id, provider_id: session.provider_id, cart_id: session.cart_id }]
        : []
    )
    emitEventStep({ eventName: PaymentLogEvents.GIVEN_BACK, data: givenBack }).config({
      name: "tell-given-back",
    })
    const outcome = transform({ result }, ({ result }): Settled => {
      const { state, cart_id, order_id, reason } = result
      return { state, cart_id, order_id, reason }
    })
    return new WorkflowResponse(outcome)
  }
)
