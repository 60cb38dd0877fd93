import { z } from "@medusajs/framework/zod"
import { eachOf, entity, moment } from "../../../lib/openapi/answers"
import { SELLER_ORDER_STATUSES } from "../../../modules/marketplace/rules"
import { TOP_SELLERS_MAX } from "../../../modules/statistics/rules"

const count = z.number().int()
const date = z.iso.date()
const amount = z.string().describe("Major units, with all digits of the currency")
const kilograms = z.string().describe("Kilograms with three digits")
const currency_code = z.string()

const revenue = z
  .array(
    z
      .object({
        ...{ currency_code, orders: count, items: count },
        gross: amount.describe("Price times pieces, without tax and shipping, before discounts"),
        discounts: amount.describe("What promotions took off the goods, without tax"),
        returns: amount.describe("Paid back for goods, without tax, on the day of the refund"),
        net: amount.describe("Gross - discounts - returns"),
        ...{ shipping: amount, tax: amount },
        total: amount.describe("Net + shipping + tax"),
        average_order_value: amount.nullable().describe("Net by orders; null without orders"),
      })
      .strict()
  )
  .describe("A row for each currency; amounts of two are never added")

const totals = {
  total_orders: count.describe("Orders placed in the period that are not cancelled"),
  total_completed: count.describe("Stores' shares of orders of the period that are completed now"),
  total_weight_completed: kilograms.describe("What was in those shares weighed, in kilograms"),
  revenue,
}

const shape = {
  ...{ from: date, to: date, time_zone: z.string().describe("Whose days they are") },
  as_of: moment
    .nullable()
    .describe("All that happened before is in the figures; null until all was counted once"),
  ...totals,
  status_breakdown: eachOf(SELLER_ORDER_STATUSES, count).describe(
    "Stores' shares of orders of the period, by the status that they have now"
  ),
  product_type_breakdown: z.array(
    z
      .object({
        product_type: z.string().nullable().describe("Null: products without a type"),
        ...{ orders: count, quantity: count, weight_kg: kilograms },
      })
      .strict()
  ),
  last7days: z
    .array(z.object({ date, count, completed_weight: kilograms }).strict())
    .describe("Up to the last day of the period, however long that is"),
  series: z
    .array(
      z
        .object({
          from: date.describe("The day on which the day, week or month begins"),
          ...{ currency_code, orders: count, items: count, net: amount, total: amount },
        })
        .strict()
    )
    .describe("Without holes, for each currency that was traded"),
  previous: z
    .object({ from: date, to: date, ...totals })
    .strict()
    .nullable(),
}

/** What a store sold in a period. */
export const SellerStats = entity("SellerStats", shape)

/** What the marketplace sold in a period. */
export const AdminStats = entity("AdminStats", {
  ...shape,
  top_sellers: z
    .array(
      z
        .object({
          seller_id: z.string().nullable().describe("Null: the merchant's own goods"),
          seller_name: z.string().nullable(),
          ...{ currency_code, orders: count, net: amount, total: amount },
        })
        .strict()
    )
    .describe(`By net sales, at most ${TOP_SELLERS_MAX} of each currency`),
})
