import { model } from "@medusajs/framework/utils"

/** That the stock of a variant fell to its threshold, and when it was above it again. */
export default model
  .define("low_stock_crossing", {
    id: model.id({ prefix: "lowst" }).primaryKey(),
    seller_id: model.text(),
    variant_id: model.text(),
    /** Pieces left, and the threshold in force, when it was noticed. */
    available: model.number(),
    threshold: model.number(),
    crossed_at: model.dateTime(),
    restocked_at: model.dateTime().nullable(),
  })
  .indexes([
    // Stock that is low cannot become low again: one crossing until it is above the threshold.
    { on: ["variant_id"], unique: true, where: "restocked_at IS NULL AND deleted_at IS NULL" },
    { on: ["seller_id", "crossed_at"] },
  ])
