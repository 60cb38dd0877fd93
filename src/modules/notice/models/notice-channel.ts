import { model } from "@medusajs/framework/utils"

/** What all processes have to know about a channel. */
export default model
  .define("notice_channel", {
    id: model.id({ prefix: "nchan" }).primaryKey(),
    channel: model.text(),
    /** The provider asked not to be called before this moment. */
    paused_until: model.dateTime().nullable(),
    /** How far the bot's messages have been read. */
    cursor: model.text().nullable(),
  })
  .indexes([{ on: ["channel"], unique: true, where: null }])
