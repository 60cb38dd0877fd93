import { model } from "@medusajs/framework/utils"

/** What is known of a job: one row each, however often it runs. Processes write what they saw. */
export default model.define("job_record", {
  /** The job's name. */
  id: model.text().primaryKey(),
  /** A cron line, or an interval like `5s`. */
  schedule: model.text(),
  /** When a process that runs jobs last knew it: a job that was taken out goes stale. */
  seen_at: model.dateTime(),
  runs: model.number().default(0),
  failures: model.number().default(0),
  last_started_at: model.dateTime().nullable(),
  last_duration_ms: model.number().nullable(),
  /** What the last run that failed said; null again after one that did not. */
  last_error: model.text().nullable(),
  last_failed_at: model.dateTime().nullable(),
})
