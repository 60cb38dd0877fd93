import { model } from "@medusajs/framework/utils"
import { COMMISSION_BASES } from "../rules"

/**
 * What the merchant keeps of one line of a slice, frozen when the line was placed: no later change
 * of a rule touches it. Amounts are whole minor units in `bigint` columns, read as text. What an
 * edit adds to a line is a further row with the next version; rows are never changed.
 */
export default model
  .define("commission_line", {
    id: model.id({ prefix: "comline" }).primaryKey(),
    order_id: model.text(),
    seller_order_id: model.text(),
    seller_id: model.text(),
    /** The order's line item or shipping method. */
    reference_id: model.text(),
    version: model.number().default(1),
    basis: model.enum([...COMMISSION_BASES]),
    rule_id: model.text().nullable(),
    /** The rule as it was, for the day on which it is gone. */
    rule: model.json<Record<string, unknown>>().nullable(),
    currency_code: model.text(),
    decimals: model.number(),
    quantity: model.number(),
    /** What the buyer pays for the line, tax included. */
    gross: model.number(),
    tax: model.number(),
    /** What the merchant adds, because the merchant bears (a part of) the discount. */
    subsidy: model.number(),
    /** What the commission was taken of: gross - tax + subsidy. */
    base: model.number(),
    commission: model.number(),
  })
  .indexes([
    // A line is frozen once, however often its order is divided.
    { on: ["reference_id", "version"], unique: true },
    { on: ["order_id"] },
    { on: ["seller_order_id"] },
  ])
