import { model } from "@medusajs/framework/utils"

/** A province, state or region: the first level below a country. */
export default model
  .define("location_province", {
    /** Country and code, as the data has them: "de.16", "us.ca". Stays over updates of the data. */
    id: model.text().primaryKey(),
    country_code: model.text(),
    /** The data's own code; it is the ISO 3166-2 one in some countries only. */
    code: model.text(),
    name: model.text(),
    /** The name as `searchText` writes it. */
    search: model.text(),
    data_version: model.text(),
  })
  .indexes([{ on: ["country_code", "search"] }])
