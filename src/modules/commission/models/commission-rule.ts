import { model } from "@medusajs/framework/utils"
import { COMMISSION_KINDS } from "../rules"
import CommissionRuleAmount from "./commission-rule-amount"

/**
 * One line of the ordered list; the first that matches a line of an order decides. A condition that
 * is null matches everything; several must all match.
 */
export default model
  .define("commission_rule", {
    id: model.id({ prefix: "comrule" }).primaryKey(),
    name: model.text().searchable(),
    /** Place in the list, from 0; the default rule has the last one, always. */
    rank: model.number(),
    /** The rule that matches when no other does; there is exactly one, and it stays. */
    is_default: model.boolean().default(false),
    is_active: model.boolean().default(true),
    seller_id: model.text().nullable(),
    category_id: model.text().nullable(),
    collection_id: model.text().nullable(),
    product_id: model.text().nullable(),
    kind: model.enum([...COMMISSION_KINDS]),
    /** For a percentage: of 10,000. */
    basis_points: model.number().nullable(),
    /** Whether shipping is charged, too. */
    include_shipping: model.boolean().default(false),
    amounts: model.hasMany(() => CommissionRuleAmount, { mappedBy: "rule" }),
  })
  .indexes([
    {
      name: "UQ_commission_rule_default",
      on: ["is_default"],
      unique: true,
      where: "is_default AND deleted_at IS NULL",
    },
    { on: ["rank"] },
  ])
  .cascades({ delete: ["amounts"] })
