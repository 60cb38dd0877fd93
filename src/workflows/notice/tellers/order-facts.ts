import { MedusaContainer } from "@medusajs/framework/types"
import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { Amount, NOTICE_GOODS_MAX, NoticeFacts } from "../../../modules/notice/facts"
import { Recipient } from "../../../modules/notice/telling"
import { aGuest, asRecipient, queryOf } from "./people"

type Item = {
  id: string
  title: string
  product_title: string | null
  thumbnail: string | null
  quantity: BigNumberInput
  total: BigNumberInput
}
export type ToldOrder = {
  id: string
  display_id: number
  status: string
  email: string | null
  currency_code: string
  total: BigNumberInput
  items: Item[]
  customer: {
    id: string
    email: string | null
    phone: string | null
    has_account: boolean
  } | null
  payment_collections?: {
    payments?: { captures?: { amount: BigNumberInput }[]; refunds?: Refund[] }[]
  }[]
}
type Refund = { id: string; amount: BigNumberInput }

const FIELDS = [
  ...["id", "display_id", "status", "email", "currency_code", "total"],
  ...["id", "title", "product_title", "thumbnail", "quantity", "total"].map((f) => `items.${f}`),
  ...["id", "email", "phone", "has_account"].map((field) => `customer.${field}`),
  ...["captures.amount", "refunds.id", "refunds.amount"].map(
    (field) => `payment_collections.payments.${field}`
  ),
]

/** Null when there is no such order, or not any more. */
export async function readToldOrder(
  container: MedusaContainer,
  id: string
): Promise<ToldOrder | null> {
  const { data } = await queryOf(container).graph({
    entity: "order",
    fields: FIELDS,
    filters: { id },
  })
  // The generated types know neither links nor computed totals.
  return (data[0] as unknown as ToldOrder | undefined) ?? null
}

/** Whoever ordered: the account, or the address that a guest gave with this very order. */
export function buyerOf({ customer, email }: ToldOrder): Recipient[] {
  if (customer?.has_account) return asRecipient(customer)
  const address = email ?? customer?.email
  return address ? [aGuest(address, customer?.phone)] : []
}

export const amountOf = (amount: BigNumberInput, currency_code: string): Amount => ({
  amount: MathBN.convert(amount).toString(),
  currency_code,
})

/** The order's facts, of all its goods or of those whose ids are given. */
export function orderFacts(order: ToldOrder, only?: Set<string>): NoticeFacts["order_placed"] {
  const items = order.items.filter(({ id }) => !only || only.has(id))
  return {
    order_id: order.id,
    order_number: order.display_id,
    goods: items.slice(0, NOTICE_GOODS_MAX).map((item) => ({
      title: item.product_title ?? item.title,
      quantity: MathBN.convert(item.quantity).toNumber(),
      total: amountOf(item.total, order.currency_code),
      thumbnail: item.thumbnail,
    })),
    more: Math.max(0, items.length - NOTICE_GOODS_MAX),
    total: amountOf(order.total, order.currency_code),
  }
}

const paymentsOf = ({ payment_collections = [] }: ToldOrder) =>
  payment_collections.flatMap((collection) => collection?.payments ?? [])

/** Whether all that the order costs has been taken. */
export function isPaid(order: ToldOrder): boolean {
  const captures = paymentsOf(order).flatMap((payment) => payment?.captures ?? [])
  const taken = MathBN.sum(0, ...captures.map(({ amount }) => amount))
  return MathBN.gte(taken, order.total)
}

/** All that was given back of the order so far. */
export const refundsOf = (order: ToldOrder): Refund[] =>
  paymentsOf(order).flatMap((payment) => payment?.refunds ?? [])
