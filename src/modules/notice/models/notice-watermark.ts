import { model } from "@medusajs/framework/utils"

/** Up to when a domain was searched for things that nobody was told, because events get lost. */
export default model
  .define("notice_watermark", {
    id: model.id({ prefix: "nwater" }).primaryKey(),
    teller: model.text(),
    searched_until: model.dateTime(),
  })
  .indexes([{ on: ["teller"], unique: true, where: null }])
