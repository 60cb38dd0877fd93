import { model } from "@medusajs/framework/utils"

/** A city, town or village. */
export default model
  .define("location_city", {
    /** Made of province, district and name, so that it stays over updates of the data. */
    id: model.text().primaryKey(),
    country_code: model.text(),
    province_id: model.text(),
    name: model.text(),
    /** The second level, where the data knows it: tells two cities of one name apart. */
    district: model.text().nullable(),
    /** The name as `searchText` writes it. */
    search: model.text(),
    data_version: model.text(),
  })
  .indexes([
    // A list or search walks the names of one province, or of one country.
    { on: ["province_id", "search"] },
    { on: ["country_code", "search"] },
  ])
