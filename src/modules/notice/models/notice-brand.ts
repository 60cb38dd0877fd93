import { model } from "@medusajs/framework/utils"

/** How the marketplace's mails and its dashboard look. There is one row. */
export default model.define("notice_brand", {
  id: model.id({ prefix: "nbrand" }).primaryKey(),
  name: model.text(),
  logo_url: model.text().nullable(),
  /** What browsers show beside the title of the dashboard; a letter without one. */
  favicon_url: model.text().nullable(),
  /** Six hexadecimal digits with a number sign. */
  color: model.text(),
  /** Who the sender is, as the law of many countries asks for in every mail. */
  postal_address: model.text().nullable(),
  support_email: model.text().nullable(),
  storefront_url: model.text().nullable(),
})
