import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { SHEET_FORMATS } from "../../../lib/spreadsheet"
import { PERIODS } from "../../../modules/report/periods"
import { ReportRun } from "../report-runs/schemas"

/** A report that is made again and again, and for whom. */
export const ReportSchedule = entity("ReportSchedule", {
  id: z.string(),
  name: z.string(),
  report_key: z.string(),
  format: z.enum(SHEET_FORMATS),
  raw: z.boolean().describe("For machines, csv only"),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  period: z
    .enum(PERIODS)
    .nullable()
    .describe("Told from the day of the slot; null for a report without days"),
  cron: z.string(),
  time_zone: z.string().describe("Where the clock of `cron` hangs"),
  user_ids: z.array(z.string()).describe("Who is told when it is ready"),
  to_everyone: z.boolean().describe("All who may read reports are told"),
  is_enabled: z.boolean(),
  next_at: moment.nullable().describe("Null while it is off"),
  last_run: ReportRun.nullable(),
  seller_id: z.string().nullable().describe("Null is the merchant's"),
  created_at: moment,
})
