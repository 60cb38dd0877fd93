import { BigNumberInput, IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { fromMinor, toMinor } from "../../lib/money"
import { isNoteOf, REFUND_KEY_TRUST_MS, refundNote } from "../../modules/ledger/refund-rules"
import type { RefundRequestRow } from "../../modules/ledger/storage"

type Money = { id: string; amount: number; raw_amount?: unknown }
type Refund = Money & { note: string | null; created_at: string | Date }
type Payment = Money & {
  provider_id: string
  currency_code: string
  data: Record<string, unknown>
  canceled_at: string | Date | null
  captures?: Money[]
  refunds?: Refund[]
}
type Order = {
  transactions?: { reference: string | null; reference_id: string | null }[]
  payment_collections?: { payments?: Payment[] }[]
}
/** `is_noted`: the order knows of it, so the provider did not refuse it. */
export type OwnRefund = { payment: Payment; refund: Refund; is_noted: boolean }
export type OrderPayments = { payments: Payment[]; own: OwnRefund[] }

/** The payments of an order, and which of their refunds carry a request out, told by their notes. */
export async function readOrderPayments(
  container: MedusaContainer,
  { id, order_id }: { id: string; order_id: string }
): Promise<OrderPayments> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      ...["transactions.reference", "transactions.reference_id", "payment_collections.payments.*"],
      "payment_collections.payments.captures.*",
      "payment_collections.payments.refunds.*",
    ],
    filters: { id: order_id },
  })
  // The link to payment collections is not in the generated type of an order.
  const [order] = data as unknown as Order[]
  const payments = (order?.payment_collections ?? []).flatMap(
    (collection) => collection?.payments ?? []
  )
  const noted = new Set(
    (order?.transactions ?? [])
      .filter(({ reference }) => reference === "refund")
      .map(({ reference_id }) => reference_id)
  )
  const own = payments.flatMap((payment) =>
    (payment.refunds ?? [])
      .filter(({ note }) => isNoteOf(note, id))
      .map((refund) => ({ payment, refund, is_noted: noted.has(refund.id) }))
  )
  return { payments, own }
}

/**
 * Gives a request's amount back over the order's captured payments, as far as it is not given back
 * yet. Whatever it is interrupted by, the next attempt finds by their notes which refunds were made.
 *
 * @returns the platform's refunds that carry the request out
 * @throws MedusaError with the provider's words, or when the payments have too little left
 */
export async function refundPayments(
  container: MedusaContainer,
  request: RefundRequestRow,
  now: Date
): Promise<void> {
  const { decimals, order_id } = request
  const { own } = await readOrderPayments(container, request)
  for (const one of own) if (!one.is_noted) await finishRefund(container, order_id, one, now)
  const minor = (amounts: Money[] = []) =>
    amounts.reduce((sum, { amount }) => sum + toMinor(amount, decimals), 0)
  let rest = request.amount - minor(own.map(({ refund }) => refund))
  if (rest > 0) await assertNoOpenChange(container, order_id)
  const { payments } = await readOrderPayments(container, request)
  for (const { id, captures, refunds, canceled_at } of payments) {
    const left = minor(captures) - minor(refunds)
    const part = Math.min(rest, left)
    if (part <= 0 || canceled_at) continue
    await refundPaymentWorkflow(container).run({
      input: {
        payment_id: id,
        amount: fromMinor(part, decimals),
        note: refundNote(request),
        created_by: request.decided_by ?? undefined,
      },
    })
    rest -= part
  }
  if (rest > 0) {
    const missing = `${fromMinor(rest, decimals)} ${request.currency_code.toUpperCase()}`
    const message = `The captured payments of order ${order_id} have ${missing} too little left`
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }
}

/** The part of the payment module that calls the provider for a refund that has its row already. */
type Resumable = {
  refundPaymentFromProvider_(payment: Payment, refund: Refund): Promise<unknown>
}

/**
 * A refund whose row is there while the order knows nothing of it: the process died on the way to
 * the provider or back. The provider is asked again with the refund's id as its key, under which it
 * pays once; then the order is told, as the platform would have done.
 */
async function finishRefund(
  container: MedusaContainer,
  order_id: string,
  { payment, refund }: OwnRefund,
  now: Date
) {
  if (now.getTime() - +new Date(refund.created_at) > REFUND_KEY_TRUST_MS) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Refund ${refund.id} was interrupted long ago; look at the provider's page whether it was paid`
    )
  }
  // The module has the method, though not its interface: nothing else resumes a refund by its key.
  const module = container.resolve<IPaymentModuleService>(Modules.PAYMENT) as unknown as Resumable
  await module.refundPaymentFromProvider_(payment, refund)
  const amount: BigNumberInput = -refund.amount
  await container.resolve(Modules.ORDER).addOrderTransactions({
    ...{ order_id, amount, currency_code: payment.currency_code },
    ...{ reference: "refund", reference_id: refund.id },
  })
}

/** After the money has moved the platform writes a credit line, and stumbles over an open edit. */
async function assertNoOpenChange(container: MedusaContainer, order_id: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_change",
    fields: ["id", "change_type"],
    filters: { order_id, status: ["pending", "requested"] },
  })
  if (!data[0]) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Order ${order_id} has an open ${data[0].change_type ?? "change"}; confirm or cancel it first`
  )
}
