import { model } from "@medusajs/framework/utils"
import { DEFAULT_POLICIES } from "../rules"

/** What holds for auctions that do not say otherwise. One row, with the id "default". */
export default model.define("auction_setting", {
  id: model.text().primaryKey(),
  /** The house's share of a sale, in basis points: 200 is 2 %. */
  fee_bps: model.number().default(200),
  payment_hours: model.number().default(24),
  offer_hours: model.number().default(24),
  soft_close_window_s: model.number().default(300),
  soft_close_reset_s: model.number().default(300),
  on_default: model.enum([...DEFAULT_POLICIES]).default("second_chance"),
  relist_max: model.number().default(1),
  /** Bids that one customer may send to one auction in ten seconds. */
  bids_per_10_s: model.number().default(10),
})
