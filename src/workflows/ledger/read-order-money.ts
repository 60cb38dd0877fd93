import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toMinor } from "../../lib/money"
import { byTime, minorAmounts } from "./minor-amounts"
import type { OrderMoney } from "../../modules/ledger/reconciliation-rules"

type Moved = { id: string; amount: number; created_at: string | Date }
type Order = {
  id: string
  currency_code: string
  updated_at: string | Date
  credit_lines?: { amount: number; metadata?: Record<string, unknown> | null }[]
  payment_collections?: { payments?: { captures?: Moved[]; refunds?: Moved[] }[] }[]
}
type Total = { order_id: string; total: number }

/**
 * The money of the next divided orders, by id; those that moved after `quiet_since` are left out,
 * because their events may still be on their way.
 */
export async function readOrderMoney(
  container: MedusaContainer,
  after: string,
  take: number,
  quiet_since: Date
): Promise<{ orders: OrderMoney[]; last: string | null }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: splits } = await query.graph({
    entity: "order_split",
    fields: ["order_id", "own_total"],
    filters: { order_id: { $gt: after } },
    pagination: { take, order: { order_id: "ASC" } },
  })
  const ids = splits.map(({ order_id }) => order_id)
  if (!ids.length) return { orders: [], last: null }
  const [orders, slices, currencies] = await Promise.all([
    query.graph({
      entity: "order",
      fields: [
        ...["id", "currency_code", "updated_at", "credit_lines.*"],
        ...["payment_collections.payments.captures.*", "payment_collections.payments.refunds.*"],
      ],
      filters: { id: ids },
    }),
    query.graph({
      entity: "seller_order",
      fields: ["order_id", "total"],
      filters: { order_id: ids },
    }),
    query.graph({ entity: "currency", fields: ["code", "decimal_digits"] }),
  ])
  const totals: Total[] = [
    ...splits.map(({ order_id, own_total }) => ({ order_id, total: own_total })),
    ...slices.data,
  ]
  const digits = new Map(currencies.data.map((one) => [one.code, one.decimal_digits]))
  // The links to payments are not in the generated type of an order.
  const rows = orders.data as unknown as Order[]
  return {
    orders: rows
      .filter((order) => isQuiet(order, quiet_since))
      .map((order) => moneyOf(order, totals, digits.get(order.currency_code)!)),
    last: ids[ids.length - 1],
  }
}

const movesOf = ({ payment_collections = [] }: Order) => {
  const payments = payment_collections.flatMap((collection) => collection?.payments ?? [])
  return {
    captures: payments.flatMap(({ captures }) => captures ?? []).sort(byTime),
    refunds: payments.flatMap(({ refunds }) => refunds ?? []).sort(byTime),
  }
}

const isQuiet = (order: Order, since: Date) => {
  const { captures, refunds } = movesOf(order)
  const times = [order.updated_at, ...[...captures, ...refunds].map((one) => one.created_at)]
  return times.every((time) => new Date(time) <= since)
}

function moneyOf(order: Order, totals: Total[], decimals: number): OrderMoney {
  const { captures, refunds } = movesOf(order)
  const minor = (amounts: { amount: number }[]) =>
    sum(amounts.map(({ amount }) => toMinor(amount, decimals)))
  const inTurn = (rows: Moved[]) =>
    minorAmounts(
      rows.map(({ amount }) => amount),
      decimals
    )
  const given = inTurn(refunds)
  const own = totals.filter(({ order_id }) => order_id === order.id)
  // Credits of later versions only note what was given back.
  const paid = (order.credit_lines ?? []).filter(({ metadata }) => !metadata?.created_in_version)
  return {
    ...{ order_id: order.id, currency_code: order.currency_code, decimals },
    captured: sum(inTurn(captures)),
    refunds: refunds.map(({ id }, i) => ({ id, amount: given[i] })),
    total: minor(own.map(({ total }) => ({ amount: total }))),
    credits: minor(paid),
  }
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
