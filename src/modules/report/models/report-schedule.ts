import { model } from "@medusajs/framework/utils"
import { SHEET_FORMATS } from "../../../lib/spreadsheet"
import { PERIODS } from "../periods"

/** A report that is made again and again, and for whom. */
export default model
  .define("report_schedule", {
    id: model.id({ prefix: "repsch" }).primaryKey(),
    /** Whose data it is: the store's, or null for the merchant's view of all. */
    seller_id: model.text().nullable(),
    name: model.text(),
    report_key: model.text(),
    format: model.enum([...SHEET_FORMATS]),
    /** For machines, CSV only. */
    raw: model.boolean().default(false),
    /** Without the days: those follow from the period. */
    params: model.json(),
    /** Null for a report that has no period. */
    period: model.enum([...PERIODS]).nullable(),
    cron: model.text(),
    /** Where the clock of the cron hangs; null is the shop's own, whatever that is then. */
    time_zone: model.text().nullable(),
    /** Dashboard users who are told when it is ready. */
    user_ids: model.array().default([]),
    /** All of the staff, or all of the store who may read reports, whoever that is then. */
    to_everyone: model.boolean().default(false),
    is_enabled: model.boolean().default(true),
    /** The next slot. Null while it is off, and until it is first looked at. */
    next_at: model.dateTime().nullable(),
    /** The dashboard user who made it; null for what the shop begins with. */
    created_by: model.text().nullable(),
  })
  .indexes([
    // Those of the merchant or of a store, which are few.
    { on: ["seller_id", "created_at"] },
    // What is due.
    {
      on: ["next_at"],
      where: "is_enabled AND deleted_at IS NULL",
      name: "IDX_report_schedule_due",
    },
  ])
