import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { SHEET_FORMATS } from "../../../lib/spreadsheet"
import { FILE_DAYS, RUN_STATES } from "../../../modules/report/rules"

const text = z.string()
const count = z.number().int().min(0)

/** One report on its way into a file, and the file until it expires. */
export const ReportRun = entity("ReportRun", {
  id: text,
  report_key: text,
  format: z.enum(SHEET_FORMATS),
  raw: z.boolean(),
  params: z.record(text, z.union([text, z.number()]).nullable()),
  state: z.enum(RUN_STATES),
  rows: count.describe("How far it is; in the end, without headings and sums"),
  bytes: count,
  sha256: text.nullable().describe("Of the file"),
  error: text.nullable().describe("Why it failed"),
  requested_by: text.nullable().describe("A user; none when a schedule asked"),
  schedule_id: text.nullable(),
  seller_id: text.nullable(),
  file_name: text.nullable(),
  created_at: moment,
  started_at: moment.nullable(),
  finished_at: moment.nullable(),
  expires_at: moment.nullable().describe(`The file is kept for ${FILE_DAYS} days`),
})
