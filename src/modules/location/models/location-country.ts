import { model } from "@medusajs/framework/utils"

/** A country that the merchant has enabled, now or before. */
export default model.define("location_country", {
  /** ISO 3166-1 alpha-2 in small letters, as regions of the platform have it. */
  code: model.text().primaryKey(),
  /** In English; people's own languages are up to who shows it. */
  name: model.text(),
  /** Null: nothing of it is offered, and no address may point into it. */
  enabled_at: model.dateTime().nullable(),
  /** Version of the data package whose places are here; null before the first import. */
  data_version: model.text().nullable(),
  imported_at: model.dateTime().nullable(),
  /** When an import began that has not ended; an old one was left behind by a crash. */
  import_claimed_at: model.dateTime().nullable(),
  /** Cities that the import under way has written. */
  import_progress: model.number().default(0),
  /** Why the last import did not end, in words for the merchant. */
  import_error: model.text().nullable(),
  provinces: model.number().default(0),
  cities: model.number().default(0),
})
