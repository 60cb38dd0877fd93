import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { LedgerPayouts } from "./payouts"
import {
  BookedMoney,
  compareOrder,
  Difference,
  DifferenceKind,
  OrderMoney,
} from "./reconciliation-rules"
import {
  BOOKED_ORDERS,
  BOOKED_REFUNDS,
  SELLER_SUMS,
  UNBALANCED,
  WITHOUT_ORDER,
  WRONG_PAYOUTS,
} from "./reconciliation-sql"
import { Ctx, managerOf } from "./storage"

/** Entries or payouts that one look compares. */
const NUMBERS = 20_000
/** A reconciliation keeps so many differences and counts the rest. */
const KEPT_MAX = 1_000

/** What a portion found, and where the next begins; null when there is none. */
export type Portion = { differences: Difference[]; checked: number; next: number | null }

type Found = Record<"reference_id" | "currency_code", string> &
  Record<"decimals" | "expected" | "found", string | number>

/** Compares the ledger with what it speaks of. */
export class LedgerReconciling extends LedgerPayouts {
  /** Compares what the platform says of orders with what is booked for them. */
  @InjectManager()
  async compareOrders(
    orders: OrderMoney[],
    @MedusaContext() context: Ctx = {}
  ): Promise<Difference[]> {
    const ids = orders.map(({ order_id }) => order_id).join(",")
    const manager = managerOf(context)
    type Row = Record<keyof Omit<BookedMoney, "refunds">, string>
    const rows = await manager.execute<Row[]>(BOOKED_ORDERS, [ids])
    type Refund = { order_id: string; refund_id: string; amount: string }
    const refunds = await manager.execute<Refund[]>(BOOKED_REFUNDS, [ids])
    return orders.flatMap((order) => {
      const row = rows.find(({ order_id }) => order_id === order.order_id)
      if (!row) return compareOrder(order)
      const own = refunds.filter(({ order_id }) => order_id === order.order_id)
      return compareOrder(order, {
        ...{ clearing: Number(row.clearing), sold: Number(row.sold) },
        ...{ own_sold: Number(row.own_sold), own_refunded: Number(row.own_refunded) },
        refunds: new Map(own.map(({ refund_id, amount }) => [refund_id, Number(amount)])),
      })
    })
  }

  /** The next orders that the ledger speaks of, by id. */
  @InjectManager()
  async orderIdsAfter(
    id: string,
    take: number,
    @MedusaContext() context: Ctx = {}
  ): Promise<string[]> {
    const rows = await managerOf(context).execute<{ order_id: string }[]>(
      "select distinct order_id from ledger_entry where order_id > ? order by order_id limit ?",
      [id, take]
    )
    return rows.map(({ order_id }) => order_id)
  }

  /** What is booked for orders that do not exist. */
  @InjectManager()
  async unknownOrders(ids: string[], @MedusaContext() context: Ctx = {}): Promise<Difference[]> {
    if (!ids.length) return []
    const rows = await managerOf(context).execute<Found[]>(
      `select order_id as reference_id, currency_code, max(decimals) as decimals, 0 as expected,
              sum(abs(amount)) / 2 as found
         from ledger_entry where order_id = any(string_to_array(?, ',')) group by 1, 2`,
      [ids.join(",")]
    )
    return rows.map((row) => differenceOf("order_unknown", row))
  }

  /** Whether transactions sum to zero and sales have an order, for the next entries. */
  @InjectManager()
  async checkEntries(after: number, @MedusaContext() context: Ctx = {}): Promise<Portion> {
    const manager = managerOf(context)
    const range = [after, after + NUMBERS]
    const unbalanced = await manager.execute<Found[]>(UNBALANCED, range)
    const astray = await manager.execute<Found[]>(WITHOUT_ORDER, range)
    return await this.portionOf("ledger_entry", after, context, [
      ...unbalanced.map((row) => differenceOf("transaction_balance", row)),
      ...astray.map((row) => differenceOf("order_unknown", row)),
    ])
  }

  /** Whether payouts are what they claimed, for the next payouts. */
  @InjectManager()
  async checkPayouts(after: number, @MedusaContext() context: Ctx = {}): Promise<Portion> {
    const rows = await managerOf(context).execute<Found[]>(WRONG_PAYOUTS, [after, after + NUMBERS])
    const differences = rows.map((row) => differenceOf("payout_amount", row))
    return await this.portionOf("payout", after, context, differences)
  }

  private async portionOf(
    table: "ledger_entry" | "payout",
    after: number,
    context: Ctx,
    differences: Difference[]
  ): Promise<Portion> {
    const [{ checked, more }] = await managerOf(context).execute<
      { checked: string; more: boolean }[]
    >(
      `select count(*) filter (where number <= ?) as checked, bool_or(number > ?) as more
         from ${table} where number > ?`,
      [after + NUMBERS, after + NUMBERS, after]
    )
    return { differences, checked: Number(checked), next: more ? after + NUMBERS : null }
  }

  /** Whether what sellers have is the sum of their entries. */
  @InjectManager()
  async checkSellers(now: Date, @MedusaContext() context: Ctx = {}): Promise<Difference[]> {
    type Row = Record<"seller_id" | "currency_code" | "decimals" | "amount", string>
    const [sums, balances] = [
      await managerOf(context).execute<Row[]>(SELLER_SUMS),
      await this.balances(null, now, context),
    ]
    return sums.flatMap(({ seller_id, currency_code, decimals, amount }) => {
      const balance = balances.find(
        (one) => one.seller_id === seller_id && one.currency_code === currency_code
      )
      const { pending = 0, held = 0, available = 0, in_transit = 0 } = balance ?? {}
      const found = pending + held + available + in_transit
      if (found === Number(amount)) return []
      const row = { reference_id: seller_id, currency_code, decimals, expected: amount, found }
      return [differenceOf("seller_balance", row)]
    })
  }

  /** Writes down what a reconciliation found, and lets the orders among it be booked once more. */
  @InjectTransactionManager()
  async finishReconciliation(
    result: {
      id: string
      differences: Difference[]
      orders_checked: number
      entries_checked: number
    },
    now: Date,
    @MedusaContext() context: Ctx = {}
  ) {
    const { differences, ...counts } = result
    await this.createLedgerDifferences(
      differences.slice(0, KEPT_MAX).map((one) => ({ ...one, reconciliation_id: result.id })),
      context
    )
    await managerOf(context).execute(
      `update ledger_order set settled_at = null
        where order_id = any(string_to_array(?, ',')) and settled_at is not null`,
      [differences.map(({ reference_id }) => reference_id).join(",")]
    )
    return await this.updateLedgerReconciliations(
      { ...counts, difference_count: differences.length, finished_at: now },
      context
    )
  }
}

const differenceOf = (kind: DifferenceKind, row: Found): Difference => ({
  ...{ kind, reference_id: row.reference_id, currency_code: row.currency_code },
  ...{ decimals: Number(row.decimals), expected: Number(row.expected), found: Number(row.found) },
})
