import { model } from "@medusajs/framework/utils"

/** How far the counting is: one row, whose id is always the same. */
export default model.define("stat_progress", {
  id: model.id().primaryKey(),
  /** Of the statements and the time zone that counted: others have to count everything anew. */
  fingerprint: model.text(),
  /** Everything that happened before is in the figures; null until all was counted once. */
  refreshed_at: model.dateTime().nullable(),
  /** The last night (a day of UTC) that counted everything anew. */
  recounted_on: model.text().nullable(),
  /** By table, the id up to which it was searched for what events did not tell. */
  heard: model.json<Record<string, string>>(),
})
