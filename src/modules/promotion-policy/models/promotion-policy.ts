import { model } from "@medusajs/framework/utils"
import { BEARERS } from "../rules"
import PromotionMaximum from "./promotion-maximum"

/**
 * What this marketplace adds to a promotion of the platform. A promotion without a row is the
 * merchant's, has no maximum, and whoever sells the line bears it.
 */
export default model
  .define("promotion_policy", {
    id: model.id({ prefix: "prompol" }).primaryKey(),
    promotion_id: model.text(),
    /** Whose promotion it is; it touches the lines of this seller only. Null: the merchant's. */
    seller_id: model.text().nullable(),
    bearer: model.enum([...BEARERS]).default("seller"),
    /** What part of the discount the merchant bears: 0 for `seller`, 10,000 for `merchant`. */
    merchant_share_bp: model.number().default(0),
    /** When its promotion was deleted. The row stays: orders of before may still be divided. */
    retired_at: model.dateTime().nullable(),
    maximums: model.hasMany(() => PromotionMaximum, { mappedBy: "policy" }),
  })
  .indexes([
    // A promotion has one policy.
    { name: "UQ_promotion_policy_promotion", on: ["promotion_id"], unique: true },
    { on: ["seller_id", "created_at"] },
  ])
  .checks([
    {
      name: "CK_promotion_policy_share",
      expression: (columns) =>
        `(${columns.bearer} = 'seller' AND ${columns.merchant_share_bp} = 0) OR ` +
        `(${columns.bearer} = 'merchant' AND ${columns.merchant_share_bp} = 10000) OR ` +
        `(${columns.bearer} = 'shared' AND ${columns.merchant_share_bp} BETWEEN 1 AND 9999)`,
    },
    {
      name: "CK_promotion_policy_seller_bears",
      expression: (columns) => `${columns.seller_id} IS NULL OR ${columns.bearer} = 'seller'`,
    },
  ])
  .cascades({ delete: ["maximums"] })
