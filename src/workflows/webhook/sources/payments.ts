import { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules, OrderWorkflowEvents, PaymentEvents } from "@medusajs/framework/utils"
import { numberOf } from "../snapshots/number-of"
import { PaymentRead, readPayments } from "../snapshots/payments"
import { queryOf } from "../snapshots/snapshot"
import { everyRow, idsOf, Occurrence, occurrence, Recognise, Source, Window } from "./source"

type Named = { id: string }

/** Each time that money was taken. */
const captured = ({ id, captures = [] }: PaymentRead) =>
  captures.map(({ id: key, amount, created_at: at }) => {
    const capture = { id: key, amount: numberOf(amount), created_at: at }
    return occurrence("payment.captured", { id, key, at, extra: { capture } })
  })

const refunded = ({ id, refunds = [] }: PaymentRead) =>
  refunds.map(({ id: key, amount, note = null, created_at: at }) => {
    const refund = { id: key, amount: numberOf(amount), note, created_at: at }
    return occurrence("payment.refunded", { id, key, at, extra: { refund } })
  })

type Captures = { captures?: { amount: BigNumberInput; created_at: Date | string }[] }
type Order = {
  id: string
  total: BigNumberInput
  payment_collections?: { payments?: Captures[] }[]
}

/** Several payments may pay an order; it is paid when the last of them is taken. */
async function paid(container: MedusaContainer, payments: PaymentRead[]): Promise<Occurrence[]> {
  const ids = payments.flatMap(({ payment_collection }) => payment_collection?.order?.id ?? [])
  const { data } = await queryOf(container).graph({
    entity: "order",
    fields: [
      ...["id", "total", "payment_collections.payments.captures.amount"],
      "payment_collections.payments.captures.created_at",
    ],
    filters: { id: [...new Set(ids)] },
  })
  // The generated types know neither links nor computed totals.
  return (data as unknown as Order[]).flatMap(({ id, total, payment_collections = [] }) => {
    const captures = payment_collections
      .flatMap((collection) => collection?.payments ?? [])
      .flatMap((payment) => payment?.captures ?? [])
    const taken = MathBN.sum(0, ...captures.map(({ amount }) => amount))
    if (!captures.length || MathBN.lt(taken, total)) return []
    const last = Math.max(...captures.map(({ created_at }) => new Date(created_at).getTime()))
    return [occurrence("order.paid", { id, at: new Date(last) })]
  })
}

const taken = async (container: MedusaContainer, ids: string[]) => {
  const payments = await readPayments(container, ids, new Date())
  return [...payments.flatMap(captured), ...(await paid(container, payments))]
}
const givenBack = async (container: MedusaContainer, ids: string[]) =>
  (await readPayments(container, ids, new Date())).flatMap(refunded)

/** An order that is cancelled gives back its money without an event of its own. */
const heardOfCancelled: Recognise<Named> = async (container, data) => {
  const { data: orders } = await queryOf(container).graph({
    entity: "order",
    fields: ["payment_collections.payments.id"],
    filters: { id: idsOf(data) },
  })
  // The generated types know no links.
  const payments = (orders as unknown as { payment_collections?: { payments?: Named[] }[] }[])
    .flatMap(({ payment_collections = [] }) => payment_collections)
    .flatMap((collection) => collection?.payments ?? [])
  return await givenBack(container, idsOf(payments))
}

/** The payments with a capture or refund in the window. */
async function movedIn(
  container: MedusaContainer,
  { since, until }: Window,
  list: "listCaptures" | "listRefunds"
) {
  const created_at = { $gte: since.toISOString(), $lt: until.toISOString() }
  const payments = container.resolve(Modules.PAYMENT)
  const rows = await everyRow(
    async (page) =>
      await payments[list](
        { created_at },
        { ...page, order: { id: "ASC" }, relations: ["payment"] }
      )
  )
  return [...new Set(rows.flatMap(({ payment }) => payment?.id ?? []))]
}

const of =
  (recognise: (container: MedusaContainer, ids: string[]) => Promise<Occurrence[]>) =>
  async (...[container, data]: Parameters<Recognise<Named>>) =>
    await recognise(container, idsOf(data))

/** Money that buyers paid and were given back. */
export const paymentSource: Source = {
  name: "payment",
  hears: {
    [PaymentEvents.CAPTURED]: of(taken),
    [PaymentEvents.REFUNDED]: of(givenBack),
    [OrderWorkflowEvents.CANCELED]: heardOfCancelled,
  },
  async missed(container, window) {
    return [
      ...(await taken(container, await movedIn(container, window, "listCaptures"))),
      ...(await givenBack(container, await movedIn(container, window, "listRefunds"))),
    ]
  },
}
