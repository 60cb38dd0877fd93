import { model } from "@medusajs/framework/utils"
import { VISIBILITIES } from "../lists"

/** What a member of staff has begun to write. */
export default model
  .define("ticket_draft", {
    id: model.id({ prefix: "tdrf" }).primaryKey(),
    ticket_id: model.text(),
    user_id: model.text(),
    body: model.text(),
    visibility: model.enum([...VISIBILITIES]).default("public"),
  })
  .indexes([{ on: ["ticket_id", "user_id"], unique: true, where: null }])
