import { Column } from "../columns"

/** Minor units as an exact amount with the digits of its currency. Rows have the one currency. */
export const money = (minor: string) => `round((${minor}) / power(10::numeric, decimals), decimals)`

const of = (figure: string, kind?: "item" | "shipping") =>
  `coalesce(sum(${figure})${kind ? ` filter (where kind = '${kind}')` : ""}, 0)`

/**
 * WooCommerce's figures of a group of movements, which has to be of one currency: group by
 * `currency_code, decimals` at least.
 */
export const SALES_FIGURES = `
    count(distinct order_id) filter (where is_sale) as orders,
    ${of("quantity", "item")} as items,
    ${money(of("gross", "item"))} as gross,
    ${money(of("discount", "item"))} as discounts,
    ${money(of("returned", "item"))} as returns,
    ${money(of("gross - discount - returned", "item"))} as net,
    ${money(of("gross - discount - returned", "shipping"))} as shipping,
    ${money(of("tax - returned_tax"))} as tax,
    ${money(of("total - returned - returned_tax"))} as total`

const CURRENCY: Column = { key: "currency_code", label: "Currency", type: "text" }

export const ORDERS: Column = {
  ...{ key: "orders", label: "Orders", type: "integer" },
  meaning: "Orders placed in the period that are not cancelled.",
}
export const ITEMS: Column = {
  ...{ key: "items", label: "Items sold", type: "integer", total: true },
  meaning: "Pieces ordered in the period; what came back later is not taken off.",
}

/** The columns of `SALES_FIGURES` of goods alone. */
export const GOODS_COLUMNS: readonly Column[] = [
  CURRENCY,
  ITEMS,
  {
    ...{ key: "gross", label: "Gross sales", type: "money", total: true },
    meaning: "Price times pieces, without tax and shipping, before discounts.",
  },
  {
    ...{ key: "discounts", label: "Discounts", type: "money", total: true },
    meaning: "What promotions took off the goods, without tax.",
  },
  {
    ...{ key: "returns", label: "Returns", type: "money", total: true },
    meaning: "What was paid back for goods, without tax, on the day of the refund.",
  },
  {
    ...{ key: "net", label: "Net sales", type: "money", total: true },
    meaning: "Gross sales - returns - discounts.",
  },
]

/** The columns of `SALES_FIGURES` of whole orders. */
export const SALES_COLUMNS: readonly Column[] = [
  ...GOODS_COLUMNS,
  {
    ...{ key: "shipping", label: "Shipping", type: "money", total: true },
    meaning: "Shipping after its discounts and without tax, less what was paid back of it.",
  },
  {
    ...{ key: "tax", label: "Tax", type: "money", total: true },
    meaning: "Tax on goods and shipping, less what was paid back of it.",
  },
  {
    ...{ key: "total", label: "Total sales", type: "money", total: true },
    meaning: "Net sales + shipping + tax.",
  },
]
