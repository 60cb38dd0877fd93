import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { SHEET_FORMATS } from "../../../lib/spreadsheet"
import { CRON_LENGTH_MAX } from "../../../modules/report/cron"
import { PERIODS } from "../../../modules/report/periods"
import {
  RECIPIENTS_OF_SCHEDULE_MAX,
  SCHEDULE_NAME_LENGTH_MAX,
} from "../../../modules/report/schedule-rules"

const KEY_LENGTH_MAX = 64
const ID_LENGTH_MAX = 100
const VALUE_LENGTH_MAX = 100
const PARAMS_MAX = 20

const value = z.union([z.string().max(VALUE_LENGTH_MAX), z.number(), z.null()])

const fields = {
  name: z.string().trim().min(1).max(SCHEDULE_NAME_LENGTH_MAX),
  report_key: z.string().min(1).max(KEY_LENGTH_MAX),
  format: z.enum(SHEET_FORMATS, { error: accepts(SHEET_FORMATS.join(", ")) }),
  raw: z.boolean().describe("For machines, csv only"),
  params: z
    .record(z.string().min(1).max(KEY_LENGTH_MAX), value)
    .refine((params) => Object.keys(params).length <= PARAMS_MAX, {
      error: accepts(`at most ${PARAMS_MAX} parameters`),
    })
    .describe("Of the report, but for `from` and `to`"),
  period: z
    .enum(PERIODS, { error: accepts(PERIODS.join(", ")) })
    .nullable()
    .describe("Told from the day of the slot; null for a report without days"),
  cron: z
    .string()
    .trim()
    .min(1)
    .max(CRON_LENGTH_MAX)
    .describe("Minute, hour, day, month, weekday; one minute, so at most once an hour"),
  time_zone: z
    .string()
    .min(1)
    .max(KEY_LENGTH_MAX)
    .nullable()
    .describe("Where the clock of `cron` hangs; null is the shop's own"),
  user_ids: z
    .array(z.string().min(1).max(ID_LENGTH_MAX))
    .max(RECIPIENTS_OF_SCHEDULE_MAX)
    .refine((ids) => new Set(ids).size === ids.length, { error: accepts("each user once") })
    .describe("Who is told when it is ready"),
  to_everyone: z.boolean().describe("All who may read reports are told, whoever that is then"),
  is_enabled: z.boolean(),
}

export const AdminCreateReportSchedule = z
  .object({
    ...fields,
    format: fields.format.default("xlsx"),
    raw: fields.raw.default(false),
    params: fields.params.default({}),
    period: fields.period.default(null),
    time_zone: fields.time_zone.default(null),
    user_ids: fields.user_ids.default([]),
    to_everyone: fields.to_everyone.default(false),
    is_enabled: fields.is_enabled.default(true),
  })
  .strict()
export type AdminCreateReportSchedule = z.infer<typeof AdminCreateReportSchedule>

export const AdminUpdateReportSchedule = z.object(fields).partial().strict()
export type AdminUpdateReportSchedule = z.infer<typeof AdminUpdateReportSchedule>

/** A deed that needs no words. */
export const AdminRunReportSchedule = z.object({}).strict()
