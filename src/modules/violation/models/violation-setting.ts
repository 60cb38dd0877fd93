import { model } from "@medusajs/framework/utils"

/** When violations block. One row, with the id "default". */
export default model.define("violation_setting", {
  id: model.text().primaryKey(),
  /** So many active violations, counted by weight, block a customer. */
  block_at: model.number().default(3),
  /** How long a violation stays active. */
  active_days: model.number().default(365),
})
