import { model } from "@medusajs/framework/utils"
import CommissionRule from "./commission-rule"

/** What a rule says of one currency, in its minor units (`bigint` columns, read as text). */
export default model
  .define("commission_rule_amount", {
    id: model.id({ prefix: "comamt" }).primaryKey(),
    currency_code: model.text(),
    /** For a fixed commission: for each unit. */
    fixed: model.number().nullable(),
    /** Bounds of the commission on one line. */
    min: model.number().nullable(),
    max: model.number().nullable(),
    rule: model.belongsTo(() => CommissionRule, { mappedBy: "amounts" }),
  })
  .indexes([{ on: ["rule_id", "currency_code"], unique: true }])
