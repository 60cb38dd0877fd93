import type { Parameters } from "../../lib/report"

type Names = {
  period: (from: string, to: string) => string
  grain: (grain: string) => string
  store: (id: string) => string
  product: (id: string) => string
  salesDays: (count: number) => string
  everything: string
}

/** Parameters in words, in the order in which a form asks them. */
export function wordsOf(params: Parameters, names: Names): string[] {
  const { from, to, grain, currency, seller_id, product_id, sales_days } = params
  const words = [
    from && to ? names.period(String(from), String(to)) : null,
    grain ? names.grain(String(grain)) : null,
    currency ? String(currency).toUpperCase() : null,
    seller_id ? names.store(String(seller_id)) : null,
    product_id ? names.product(String(product_id)) : null,
    sales_days ? names.salesDays(Number(sales_days)) : null,
  ].filter((word) => word !== null)
  return words.length ? words : [names.everything]
}
