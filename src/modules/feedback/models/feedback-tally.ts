import { model } from "@medusajs/framework/utils"
import { FEEDBACK_KINDS, METRICS } from "../rules"

/**
 * How often which stars were given to a store, a product or the marketplace: of all time in one
 * row, and of each day on which feedback was given in another. The windows of 30, 90 and 365 days
 * are sums of days and so age by themselves.
 */
export default model
  .define("feedback_tally", {
    id: model.id({ prefix: "fbtally" }).primaryKey(),
    kind: model.enum([...FEEDBACK_KINDS]),
    subject_id: model.text(),
    metric: model.enum([...METRICS]),
    /** `all`, or a day of UTC like 2026-11-22. */
    period: model.text(),
    n: model.number().default(0),
    sum: model.number().default(0),
    star_1: model.number().default(0),
    star_2: model.number().default(0),
    star_3: model.number().default(0),
    star_4: model.number().default(0),
    star_5: model.number().default(0),
    /** Raised with every change, so that a copy elsewhere never goes back. */
    revision: model.number().default(1),
  })
  .indexes([
    { on: ["kind", "subject_id", "metric", "period"], unique: true, where: null },
    // Figures of all stores together.
    { on: ["kind", "metric", "period"] },
  ])
