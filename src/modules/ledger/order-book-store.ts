import { generateEntityId } from "@medusajs/framework/utils"
import { EMPTY_BOOK, keyOf, NewTransaction, OrderBook, OrderFacts, ShareBook } from "./order-book"
import { LedgerAccount, LedgerType } from "./rules"

/** Runs SQL in the transaction that the caller holds. */
export type Run = <Row>(sql: string, values: unknown[]) => Promise<Row[]>

export type LockedShare = {
  id: string
  seller_order_id: string | null
  seen_total: string
  delivered_at: Date | null
  payable_at: Date | null
}

/** Makes the shares of an order that are missing and holds all of them. */
export async function lockShares(run: Run, facts: OrderFacts): Promise<LockedShare[]> {
  const locked = await lockKnownShares(run, facts.order_id)
  if (locked.length >= facts.shares.length) return locked
  const rows = facts.shares.map(({ seller_order_id, seller_id }) => ({
    ...{ id: generateEntityId(undefined, "lshare"), seller_order_id, seller_id },
  }))
  await run(
    `insert into ledger_share (id, order_id, seller_order_id, seller_id, currency_code, decimals)
     select id, ?, seller_order_id, seller_id, ?, ?
       from jsonb_to_recordset(?::jsonb) as row (id text, seller_order_id text, seller_id text)
      order by seller_order_id on conflict do nothing`,
    [facts.order_id, facts.currency_code, facts.decimals, JSON.stringify(rows)]
  )
  return await lockKnownShares(run, facts.order_id)
}

const lockKnownShares = (run: Run, order_id: string) =>
  run<LockedShare>(
    `select id, seller_order_id, seen_total, delivered_at, payable_at from ledger_share
      where order_id = ? and deleted_at is null order by id for update`,
    [order_id]
  )

type Sum = {
  seller_order_id: string | null
  type: LedgerType
  account: LedgerAccount
  is_moved: boolean
  amount: string
  count: string
  refund_ids: string[] | null
}

/** What is booked for an order, read after its shares are locked. */
export async function readBook(
  run: Run,
  order_id: string,
  locked: LockedShare[]
): Promise<OrderBook> {
  const sums = await run<Sum>(
    `select seller_order_id, type, account, refund_id is null as is_moved, sum(amount) as amount,
            count(*) as count, array_agg(distinct refund_id) filter (where refund_id is not null) as refund_ids
       from ledger_entry where order_id = ? group by 1, 2, 3, 4`,
    [order_id]
  )
  const shares = locked.map((share): [string, ShareBook] => [
    keyOf(share),
    bookOf(
      sums.filter((one) => one.seller_order_id === share.seller_order_id),
      Number(share.seen_total)
    ),
  ])
  const credit = sums.find(({ type, account }) => type === "credit" && account === "clearing")
  return {
    shares: new Map(shares),
    credit: Number(credit?.amount ?? 0),
    refund_ids: new Set(sums.flatMap(({ refund_ids }) => refund_ids ?? [])),
  }
}

function bookOf(sums: Sum[], seen: number): ShareBook {
  const of = (type: LedgerType, account: LedgerAccount, isMoved?: boolean) =>
    sums.filter(
      (one) =>
        one.type === type &&
        one.account === account &&
        (isMoved === undefined || one.is_moved === isMoved)
    )
  const total = (rows: Sum[]) => rows.reduce((all, { amount }) => all + Number(amount), 0)
  const times = (rows: Sum[]) => rows.reduce((all, { count }) => all + Number(count), 0)
  const sales = of("sale", "clearing")
  const moves = of("refund", "clearing", true)
  return {
    ...EMPTY_BOOK,
    seen,
    sold: -total(sales),
    refunded: total(of("refund", "clearing")),
    moved: total(moves),
    booked: {
      tax: total(of("sale", "tax")),
      subsidy: -total(of("subsidy", "promotion")),
      commission: total(of("commission", "commission")),
      auction_fee: total(of("auction_fee", "auction_fee")),
    },
    reversed: {
      tax: -total(of("refund", "tax")),
      subsidy: total(of("subsidy_refund", "promotion")),
      commission: -total(of("commission_refund", "commission")),
      auction_fee: -total(of("auction_fee_refund", "auction_fee")),
    },
    sales: times(sales),
    moves: times(moves),
  }
}

type Money = { order_id: string | null; currency_code: string; decimals: number }
type Extra = { payout_id?: string | null; actor_id?: string | null }

/**
 * Writes transactions with all their legs, in this order.
 *
 * @returns their ids
 */
export async function writeTransactions(
  run: Run,
  money: Money,
  transactions: (NewTransaction & Extra)[]
): Promise<string[]> {
  const ids = transactions.map(() => generateEntityId(undefined, "ltx"))
  const rows = transactions.flatMap(({ legs, ...transaction }, i) =>
    legs.map((leg) => ({
      ...{ payout_id: null, actor_id: null },
      ...{ ...transaction, ...leg, ...money },
      ...{ id: generateEntityId(undefined, "lent"), transaction_id: ids[i] },
    }))
  )
  if (!rows.length) return []
  await run(
    `insert into ledger_entry (${COLUMNS.map(([name]) => name).join(", ")})
     select ${COLUMNS.map(([name]) => name).join(", ")} from jsonb_to_recordset(?::jsonb)
         as row (${COLUMNS.map((column) => column.join(" ")).join(", ")})`,
    [JSON.stringify(rows)]
  )
  return ids
}

const COLUMNS = [
  ...[
    ["id", "text"],
    ["transaction_id", "text"],
    ["cause", "text"],
    ["type", "text"],
  ],
  ...[
    ["account", "text"],
    ["seller_id", "text"],
    ["order_id", "text"],
  ],
  ...[
    ["seller_order_id", "text"],
    ["refund_id", "text"],
    ["currency_code", "text"],
  ],
  ...[
    ["decimals", "int"],
    ["amount", "bigint"],
    ["payout_id", "text"],
    ["note", "text"],
  ],
  ...[
    ["actor_id", "text"],
    ["occurred_at", "timestamptz"],
  ],
]
