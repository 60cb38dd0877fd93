import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { completeCartWorkflow, deletePaymentSessionsWorkflow } from "@medusajs/medusa/core-flows"
import { refundPaymentsWorkflow } from "@medusajs/medusa/core-flows"
import { authorizeOrderPaymentWorkflow } from "./authorize-order-payment"
import { findSession, FoundSession } from "./find-session"

/**
 * How a session stands. paid: there is an order. pending: nobody knows yet. refused: it is paid
 * for, and no order can be made of its cart. failed: the provider did not take the money.
 */
export type SettledState =
  "paid" | "pending" | "cancelled" | "expired" | "failed" | "refused" | "given_back" | "unknown"

export type Settled = {
  state: SettledState
  cart_id: string | null
  order_id: string | null
  reason: string | null
}

/** Longest wait for whoever is ordering the same cart. */
const LOCK_WAIT_SECONDS = 30

/** Errors that say no for good; others, as of a busy database, may pass. */
const REFUSALS: string[] = [
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_FOUND,
  MedusaError.Types.FORBIDDEN,
  MedusaError.Types.UNAUTHORIZED,
]

export const settled = (
  state: SettledState,
  { cart_id = null, order_id = null }: Partial<Pick<Settled, "cart_id" | "order_id">> = {},
  reason: string | null = null
): Settled => ({ state, cart_id, order_id, reason })

/** Makes the order of a paid session, or pays the order that it belongs to. */
export async function makeOrder(
  container: MedusaContainer,
  session: FoundSession
): Promise<Settled> {
  const { cart_id, order_id, id } = session
  if (order_id) return await payOrder(container, session, order_id)
  if (!cart_id) return settled("paid", session)
  const { result, errors } = await completeCartWorkflow(container).run({
    input: { id: cart_id },
    throwOnError: false,
  })
  if (!errors?.length) return settled("paid", { cart_id, order_id: result.id })
  // Errors of workflows lose their class; type and message stay.
  const { type = "", message = "" } = errors[0].error as { type?: string; message?: string }
  const after = await findSession(container, id)
  if (after?.order_id) return settled("paid", after)
  if (!after || after.status === "error") return settled("failed", session, message)
  if (isUnanswered(after)) return settled("pending", session, message)
  return settled(REFUSALS.includes(type) ? "refused" : "pending", session, message)
}

async function payOrder(
  container: MedusaContainer,
  session: FoundSession,
  order_id: string
): Promise<Settled> {
  if (session.payment) return settled("paid", session)
  const input = { session_id: session.id, order_id }
  const { errors } = await authorizeOrderPaymentWorkflow(container).run({
    input,
    throwOnError: false,
  })
  if (!errors?.length) return settled("paid", session)
  const { message = "" } = errors[0].error as { message?: string }
  const after = await findSession(container, session.id)
  return settled(after?.status === "error" ? "failed" : "pending", session, message)
}

/** A provider was asked for the money and gave no answer. */
const isUnanswered = ({ data }: FoundSession) => data?.is_unsettled === true

/** Lets a session go, so that the cart can be paid for in another way. */
export async function dropSession(
  container: MedusaContainer,
  session: FoundSession,
  state: SettledState
): Promise<Settled> {
  const drop = async () => {
    const now = await findSession(container, session.id)
    if (!now) return settled(state, session)
    if (now.order_id && now.payment && !now.payment.canceled_at) return settled("paid", now)
    const { errors } = await deletePaymentSessionsWorkflow(container).run({
      input: { ids: [session.id] },
      throwOnError: false,
    })
    return errors?.length
      ? settled("pending", session, "The payment provider did not let the session go")
      : settled(state, session)
  }
  // The same key that ordering the cart takes: a payment is not dropped while it is being taken.
  if (!session.cart_id) return await drop()
  return await container
    .resolve(Modules.LOCKING)
    .execute(session.cart_id, drop, { timeout: LOCK_WAIT_SECONDS })
}

/**
 * Gives back a payment that no order can be made of.
 *
 * @throws when the provider refuses; then the merchant has to give it back
 */
export async function giveBack(
  container: MedusaContainer,
  session: FoundSession
): Promise<Settled> {
  const { payment } = session
  if (payment && !payment.canceled_at) {
    if (payment.captured_at) {
      const note = "No order could be made of the cart"
      await refundPaymentsWorkflow(container).run({
        input: [{ payment_id: payment.id, amount: payment.amount, note }],
      })
    } else {
      await container.resolve(Modules.PAYMENT).cancelPayment(payment.id)
    }
  }
  return await dropSession(container, session, "given_back")
}
