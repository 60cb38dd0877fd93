import { model } from "@medusajs/framework/utils"
import { TICKET_CATEGORIES } from "../lists"

/** Words that staff need again and again, with places for variables. */
export default model
  .define("canned_reply", {
    id: model.id({ prefix: "crep" }).primaryKey(),
    title: model.text(),
    body: model.text(),
    /** What one types to find it. */
    shortcut: model.text().nullable(),
    /** Offered first in tickets of this category. */
    category: model.enum([...TICKET_CATEGORIES]).nullable(),
    created_by: model.text().nullable(),
  })
  .indexes([
    { on: ["shortcut"], unique: true, where: "shortcut IS NOT NULL AND deleted_at IS NULL" },
  ])
