import { model } from "@medusajs/framework/utils"
import { SHEET_FORMATS } from "../../../lib/spreadsheet"
import { RUN_STATES } from "../rules"

/** One report on its way into a file, and the file until it expires. */
export default model
  .define("report_run", {
    id: model.id({ prefix: "reprun" }).primaryKey(),
    report_key: model.text(),
    format: model.enum([...SHEET_FORMATS]),
    /** For machines, CSV only. */
    raw: model.boolean().default(false),
    /** All of them, defaults too, as they were when somebody asked. */
    params: model.json(),
    /** Whose data it is: the store's, or null for the merchant's view of all. */
    seller_id: model.text().nullable(),
    /** The same for requests that ask for the same file. */
    fingerprint: model.text(),
    state: model.enum([...RUN_STATES]).default("queued"),
    /** How far it is; in the end, what the file has without headings and sums. */
    rows: model.number().default(0),
    /** A `bigint`, read as text. */
    bytes: model.number().default(0),
    sha256: model.text().nullable(),
    /** What people are told when it fails. */
    error: model.text().nullable(),
    /** The dashboard user who asked first; null when a schedule did. */
    requested_by: model.text().nullable(),
    /** Dashboard users who are told when it is ready: whoever asked for it, or is to get it. */
    told_ids: model.array().default([]),
    schedule_id: model.text().nullable(),
    /** Key in the private store of the file module; null again when the file is deleted. */
    file_id: model.text().nullable(),
    /** Counts who took it over. Whoever comes back after it was given up is not heard. */
    attempt: model.number().default(0),
    /** When whoever works on it was last heard of. */
    heartbeat_at: model.dateTime().nullable(),
    started_at: model.dateTime().nullable(),
    finished_at: model.dateTime().nullable(),
    /** When the file is deleted. */
    expires_at: model.dateTime().nullable(),
  })
  .indexes([
    // Who asks for what is already under way gets that run.
    {
      on: ["fingerprint"],
      unique: true,
      where: "state IN ('queued', 'running') AND deleted_at IS NULL",
      name: "IDX_report_run_under_way",
    },
    // What is taken next, and who is working.
    {
      on: ["state", "created_at"],
      where: "state IN ('queued', 'running') AND deleted_at IS NULL",
      name: "IDX_report_run_open",
    },
    // The history of the merchant or a store, and of a schedule.
    { on: ["seller_id", "created_at"] },
    { on: ["schedule_id", "created_at"] },
    {
      on: ["expires_at"],
      where: "state = 'done' AND deleted_at IS NULL",
      name: "IDX_report_run_expiring",
    },
    // Files that nobody may download any more.
    {
      on: ["finished_at"],
      where: "file_id IS NOT NULL AND state <> 'done' AND deleted_at IS NULL",
      name: "IDX_report_run_left_file",
    },
    // What is forgotten.
    { on: ["created_at"], where: null },
  ])
