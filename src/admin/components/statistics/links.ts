import type { StatsSide } from "../../hooks/statistics"
import { Days, Grain, shifted, startOfDay } from "../../lib/periods"

export type ReportAsked = Days & { grain?: Grain; currency?: string; seller_id?: string }

/** A report's page with its parameters, which have the same names in the address. */
export function reportLink(side: StatsSide, key: string, asked: ReportAsked) {
  const { from, to, grain, currency, seller_id } = asked
  const params = new URLSearchParams({ from, to })
  const others = { grain, currency, seller_id }
  for (const [name, value] of Object.entries(others)) if (value) params.set(name, value)
  return `${side === "admin" ? "" : "/my-store"}/reports/${key}?${params}`
}

type OrdersAsked = Days & {
  status: string
  timeZone: string
  seller_id?: string
  /** Where there are several. */
  currency?: string
}

/** The list of those very orders, filtered as its own filters would write it. */
export function ordersLink(side: StatsSide, asked: OrdersAsked) {
  const { from, to, status, timeZone, seller_id, currency } = asked
  const first = startOfDay(from, timeZone)
  const end = startOfDay(shifted(to, 1), timeZone)
  const days = { $gte: first.toISOString(), $lte: new Date(end.getTime() - 1).toISOString() }
  const params = new URLSearchParams({
    status: JSON.stringify([status]),
    created_at: JSON.stringify(days),
  })
  if (currency) params.set("currency_code", JSON.stringify(currency))
  if (seller_id) params.set("seller_id", seller_id)
  return `${side === "admin" ? "/statistics" : "/my-store"}/orders?${params}`
}
