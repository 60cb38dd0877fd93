import { model } from "@medusajs/framework/utils"

/** Up to when customers, users and members were looked at for claims that events did not bring. */
export default model
  .define("claim_watermark", {
    id: model.id({ prefix: "claimwm" }).primaryKey(),
    source: model.text(),
    looked_until: model.dateTime(),
  })
  .indexes([{ on: ["source"], unique: true, where: null }])
