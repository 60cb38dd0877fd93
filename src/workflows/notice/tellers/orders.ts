import { MedusaContainer } from "@medusajs/framework/types"
import { Modules, OrderWorkflowEvents, PaymentEvents } from "@medusajs/framework/utils"
import { NewNotice } from "../../../modules/notice/telling"
import {
  amountOf,
  buyerOf,
  isPaid,
  orderFacts,
  readToldOrder,
  refundsOf,
  ToldOrder,
} from "./order-facts"
import { queryOf, staff, toEach } from "./people"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"

type Named = { id: string }

/** A placed order is confirmed to its buyer, and the merchant hears of it. */
const tellPlaced: Tell<Named> = async (container, { id }) => {
  const order = await readToldOrder(container, id)
  if (!order) return []
  const facts = orderFacts(order)
  const told = { event_key: `order_placed:${id}`, facts }
  return [
    ...toEach(buyerOf(order), { key: "order_placed", ...told }),
    ...toEach(await staff(container), { key: "merchant_order_placed", ...told }),
  ]
}

/**
 * A cancelled order has no slice left to tell of one by one. The money that it gives back has no
 * event of its own.
 */
const tellCancelled: Tell<Named> = async (container, { id }) => {
  const order = await readToldOrder(container, id)
  if (!order) return []
  const facts = { ...orderFacts(order), seller_order_id: "", seller_name: null, is_whole: true }
  const told = { event_key: cancelledKey(id), facts }
  return [...toEach(buyerOf(order), { key: "order_cancelled", ...told }), ...givenBack(order)]
}

/** Shared with the slices: of an order that is gone as a whole the buyer hears once. */
export const cancelledKey = (id: string) => `order_cancelled:${id}`

/** Several payments may pay an order; it is paid when the last of them is taken. */
const tellCaptured: Tell<Named> = async (container, { id }) => {
  const order_id = await orderOfPayment(container, id)
  const order = order_id ? await readToldOrder(container, order_id) : null
  if (!order || !isPaid(order)) return []
  const told = { event_key: `order_paid:${order.id}`, facts: orderFacts(order) }
  return [
    ...toEach(buyerOf(order), { key: "order_paid", ...told }),
    ...toEach(await staff(container), { key: "merchant_order_paid", ...told }),
  ]
}

/** The event names the payment; each refund of its order is told once. */
const tellRefunded: Tell<Named> = async (container, { id }) => {
  const order_id = await orderOfPayment(container, id)
  const order = order_id ? await readToldOrder(container, order_id) : null
  return order ? givenBack(order) : []
}

const givenBack = (order: ToldOrder): NewNotice[] =>
  refundsOf(order).flatMap(({ id, amount }) =>
    toEach(buyerOf(order), {
      key: "order_refunded",
      event_key: `order_refunded:${id}`,
      facts: {
        order_id: order.id,
        order_number: order.display_id,
        refund: amountOf(amount, order.currency_code),
      },
    })
  )

async function orderOfPayment(container: MedusaContainer, id: string) {
  const { data } = await queryOf(container).graph({
    entity: "payment",
    fields: ["payment_collection.order.id"],
    filters: { id },
  })
  // The link from a payment collection to its order is not in the generated type.
  const [payment] = data as unknown as { payment_collection?: { order?: Named } }[]
  return payment?.payment_collection?.order?.id
}

async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const query = queryOf(container)
  const during = { $gte: since, $lt: until }
  const pagination = { take: MISSED_MAX }
  const search = async (name: string, entity: "order" | "payment", filters: object) => {
    const { data } = await query.graph({ entity, fields: ["id"], filters, pagination })
    return data.map(({ id }) => ({ name, data: { id } }))
  }
  const refunds = await container
    .resolve(Modules.PAYMENT)
    .listRefunds(
      { created_at: { $gte: since.toISOString(), $lt: until.toISOString() } },
      { take: MISSED_MAX, relations: ["payment"] }
    )
  const refunded = new Set(refunds.flatMap(({ payment }) => payment?.id ?? []))
  return [
    ...(await search(OrderWorkflowEvents.PLACED, "order", { created_at: during })),
    ...(await search(OrderWorkflowEvents.CANCELED, "order", { canceled_at: during })),
    ...(await search(PaymentEvents.CAPTURED, "payment", { captured_at: during })),
    ...[...refunded].map((id) => ({ name: PaymentEvents.REFUNDED, data: { id } })),
  ]
}

/** What happens to an order as a whole and to its money. */
export const orderTeller: Teller = {
  name: "order",
  tells: {
    [OrderWorkflowEvents.PLACED]: tellPlaced,
    [OrderWorkflowEvents.CANCELED]: tellCancelled,
    [PaymentEvents.CAPTURED]: tellCaptured,
    [PaymentEvents.REFUNDED]: tellRefunded,
  },
  missed,
}
