import { model } from "@medusajs/framework/utils"
import type { IncrementTier } from "../increments"

/** The merchant's own table of least steps in a currency, in minor units. */
export default model
  .define("auction_increment", {
    id: model.id({ prefix: "aucinc" }).primaryKey(),
    currency_code: model.text(),
    tiers: model.json<IncrementTier[]>(),
  })
  .indexes([{ on: ["currency_code"], unique: true, where: null }])
