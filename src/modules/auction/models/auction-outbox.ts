import { model } from "@medusajs/framework/utils"

/**
 * Events that were committed with what they tell of. Whoever wrote a row sends it at once and
 * deletes it; a job sends what a crash left behind. An event may come twice, never not at all.
 */
export default model
  .define("auction_outbox", {
    id: model.id({ prefix: "aucout" }).primaryKey(),
    auction_id: model.text(),
    name: model.text(),
    data: model.json<Record<string, unknown>>(),
  })
  .indexes([{ on: ["created_at"], where: null }])
