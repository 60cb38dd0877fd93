import { model } from "@medusajs/framework/utils"

/** Where a store hears of its orders. A start code in the bot's link joins a chat to a store. */
export default model
  .define("telegram_chat", {
    id: model.id({ prefix: "tgchat" }).primaryKey(),
    seller_id: model.text(),
    /** Known once somebody has sent the start code from the chat. */
    chat_id: model.text().nullable(),
    /** The chat's name or the person's, for people. */
    title: model.text().nullable(),
    linked_at: model.dateTime().nullable(),
    /** SHA-256 of the start code, hex; the code itself is shown once. */
    start_code_hash: model.text().nullable(),
    start_code_expires_at: model.dateTime().nullable(),
    /** Why the chat takes no messages any more, in Telegram's words. */
    broken_reason: model.text().nullable(),
  })
  .indexes([
    { on: ["seller_id"], unique: true, where: null },
    { on: ["start_code_hash"], unique: true, where: "start_code_hash IS NOT NULL" },
  ])
