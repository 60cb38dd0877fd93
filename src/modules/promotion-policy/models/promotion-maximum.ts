import { model } from "@medusajs/framework/utils"
import PromotionPolicy from "./promotion-policy"

/** The most that a percentage promotion takes off one order, in one currency. */
export default model
  .define("promotion_maximum", {
    id: model.id({ prefix: "prommax" }).primaryKey(),
    currency_code: model.text(),
    /** Whole minor units of the currency, in a `bigint` column that is read as text. */
    amount: model.number(),
    policy: model.belongsTo(() => PromotionPolicy, { mappedBy: "maximums" }),
  })
  .indexes([{ on: ["policy_id", "currency_code"], unique: true }])
  .checks([
    { name: "CK_promotion_maximum_amount", expression: (columns) => `${columns.amount} > 0` },
  ])
