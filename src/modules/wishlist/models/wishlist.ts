import { model } from "@medusajs/framework/utils"

/** A named list of what one customer keeps an eye on. */
export default model
  .define("wishlist", {
    id: model.id({ prefix: "wlist" }).primaryKey(),
    customer_id: model.text(),
    name: model.text(),
    /** Since when others can read it by its link; null when only the customer can. */
    shared_at: model.dateTime().nullable(),
    /** Part of the link: raised when sharing ends, so that old links lead nowhere. */
    share_version: model.number().default(0),
  })
  .indexes([{ on: ["customer_id", "created_at"] }])
