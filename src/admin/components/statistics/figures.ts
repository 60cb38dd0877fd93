import type { Bucket, Revenue, Stats, StatsTotals } from "../../hooks/statistics"
import { Days, Grain, shifted } from "../../lib/periods"

const CURRENCY = /^[a-z]{3}$/
const NOTHING = { orders: 0, items: 0, net: "0", average_order_value: null }

/** Those with sales now or in the period before, the busiest first; and what the address names. */
export function currenciesOf(stats: Stats, named: string | null): string[] {
  const busiest = [...stats.revenue].sort((a, b) => b.orders - a.orders)
  const codes = [...busiest, ...(stats.previous?.revenue ?? [])].map((sum) => sum.currency_code)
  if (named && CURRENCY.test(named)) codes.push(named)
  return [...new Set(codes)]
}

type InCurrency = Pick<Revenue, "orders" | "items" | "net" | "average_order_value">

export const revenueIn = (totals: Pick<StatsTotals, "revenue">, code: string): InCurrency =>
  totals.revenue.find(({ currency_code }) => currency_code === code) ?? NOTHING

export const CARDS = ["net", "orders", "average", "items", "completed", "weight"] as const
export type CardName = (typeof CARDS)[number]

/** The figures of the cards, all of one currency; without orders there is no average. */
export function cardValues(totals: StatsTotals, code: string): Record<CardName, number | null> {
  const { orders, items, net, average_order_value } = revenueIn(totals, code)
  return {
    net: Number(net),
    orders,
    average: average_order_value === null ? null : Number(average_order_value),
    items,
    completed: totals.total_completed,
    weight: Number(totals.total_weight_completed),
  }
}

/** By which share a figure went up or down; null where there is nothing to compare with. */
export const changeOf = (now: number | null, before: number | null): number | null =>
  now !== null && before !== null && before > 0 ? (now - before) / before : null

export const MEASURES = ["net", "total", "orders", "items"] as const
export type Measure = (typeof MEASURES)[number]
export type SalesPoint = { from: string; now: number; before: number | null; before_from: string }

/** A period and the one before it, laid over each other: first upon first. */
export function salesPoints(
  series: Bucket[],
  before: Bucket[],
  code: string,
  measure: Measure
): SalesPoint[] {
  const inCurrency = ({ currency_code }: Bucket) => currency_code === code
  const earlier = before.filter(inCurrency)
  return series.filter(inCurrency).map((bucket, index) => ({
    from: bucket.from,
    now: Number(bucket[measure]),
    before: earlier[index] ? Number(earlier[index][measure]) : null,
    before_from: earlier[index]?.from ?? "",
  }))
}

const WEEK_DAYS = 7

/** The days of a bucket that lie in the period. */
export function daysOfBucket(begins: string, grain: Grain, { from, to }: Days): Days {
  const next = {
    day: () => shifted(begins, 1),
    week: () => shifted(begins, WEEK_DAYS),
    // No month is longer, and none that begins on the first ends before the 28th.
    month: () => `${shifted(`${begins.slice(0, 7)}-01`, 31).slice(0, 7)}-01`,
  }[grain]()
  const last = shifted(next, -1)
  return { from: begins < from ? from : begins, to: last > to ? to : last }
}
