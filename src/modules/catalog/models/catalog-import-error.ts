import { model } from "@medusajs/framework/utils"
import CatalogImport from "./catalog-import"

/** Why one row of a file was not used. */
export default model
  .define("catalog_import_error", {
    id: model.id({ prefix: "caterr" }).primaryKey(),
    /** As spreadsheets count: the heading is row 1. */
    row_number: model.number(),
    /** The column at fault; null when it is the row as a whole. */
    column: model.text().nullable(),
    message: model.text(),
    catalog_import: model.belongsTo(() => CatalogImport, { mappedBy: "errors" }),
  })
  .indexes([{ on: ["catalog_import_id", "row_number"] }])
