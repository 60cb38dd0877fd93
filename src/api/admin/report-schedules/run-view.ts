import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { SHEET_FORMATS } from "../../../lib/spreadsheet"
import { RUN_STATES } from "../../../modules/report/rules"
import type { ReportRunRow } from "../../../modules/report/storage"

const text = z.string().nullable()
const momentOrNone = moment.nullable()

export const ReportRun = entity("ReportRun", {
  id: z.string(),
  report_key: z.string(),
  format: z.enum(SHEET_FORMATS),
  raw: z.boolean(),
  params: z.record(z.string(), z.unknown()),
  state: z.enum(RUN_STATES),
  rows: z.number().int(),
  bytes: z.number().int(),
  sha256: text,
  error: text,
  requested_by: text,
  schedule_id: text,
  seller_id: text,
  file_name: text,
  created_at: moment,
  started_at: momentOrNone,
  finished_at: momentOrNone,
  expires_at: momentOrNone,
})

export const runView = (row: ReportRunRow) => ({
  ...{ id: row.id, report_key: row.report_key, format: row.format, raw: row.raw },
  ...{ params: row.params, state: row.state, rows: row.rows, bytes: Number(row.bytes) },
  ...{ sha256: row.sha256, error: row.error, requested_by: row.requested_by },
  ...{ schedule_id: row.schedule_id, seller_id: row.seller_id, file_name: null },
  ...{ created_at: row.created_at, started_at: row.started_at },
  ...{ finished_at: row.finished_at, expires_at: row.expires_at },
})
