import { model } from "@medusajs/framework/utils"
import { CONTACT_MODES } from "../rules"

/** What the marketplace allows in conversations. One row, with the id "default". */
export default model.define("conversation_setting", {
  id: model.text().primaryKey(),
  contact_mode: model.enum([...CONTACT_MODES]).default("mask"),
})
