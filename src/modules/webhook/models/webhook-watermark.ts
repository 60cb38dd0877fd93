import { model } from "@medusajs/framework/utils"

/** Up to when a source was searched for what nobody recorded, because events get lost. */
export default model
  .define("webhook_watermark", {
    id: model.id({ prefix: "whwater" }).primaryKey(),
    source: model.text(),
    searched_until: model.dateTime(),
  })
  .indexes([{ on: ["source"], unique: true, where: null }])
