import { model } from "@medusajs/framework/utils"
import { HOLD_KINDS } from "../rules"

/** A reason for which money waits: of one slice, or, without one, of everything of a seller. */
export default model
  .define("payout_hold", {
    id: model.id({ prefix: "hold" }).primaryKey(),
    kind: model.enum([...HOLD_KINDS]),
    /** The complaint, return or violation; for a manual hold its own id. */
    reference_id: model.text(),
    seller_id: model.text(),
    seller_order_id: model.text().nullable(),
    reason: model.text().nullable(),
    opened_by: model.text().nullable(),
    opened_at: model.dateTime(),
    released_by: model.text().nullable(),
    released_at: model.dateTime().nullable(),
  })
  .indexes([
    // A cause holds a slice once; releasing it and holding again is the same row.
    {
      name: "UQ_payout_hold_slice",
      on: ["kind", "reference_id", "seller_order_id"],
      unique: true,
      where: "seller_order_id IS NOT NULL",
    },
    {
      name: "UQ_payout_hold_seller",
      on: ["kind", "reference_id", "seller_id"],
      unique: true,
      where: "seller_order_id IS NULL",
    },
    { on: ["seller_id"], where: "released_at IS NULL AND deleted_at IS NULL" },
    { on: ["seller_order_id"], where: "released_at IS NULL AND deleted_at IS NULL" },
  ])
