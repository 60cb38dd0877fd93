import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { SHEET_FORMATS } from "../../../lib/spreadsheet"
import { GRAINS } from "../../../modules/report/parameters"
import { REPORT_TYPES } from "../../../modules/report/shorthand"

const ROWS_DEFAULT = 200
const ROWS_MAX = 1_000
const TEXT_LENGTH_MAX = 64
const PARAMETERS_MAX = 20

const day = z.iso.date({ error: accepts("a day like 2026-11-22") })
const text = z.string().min(1).max(TEXT_LENGTH_MAX)

/** Every parameter that a report may have; each report refuses those that it does not have. */
export const AdminReadReportRows = z
  .object({
    limit: z.coerce.number().int().min(1).max(ROWS_MAX).default(ROWS_DEFAULT),
    from: day.describe("The first day").optional(),
    to: day.describe("The last day, included").optional(),
    grain: z.enum(GRAINS, { error: accepts(GRAINS.join(", ")) }).optional(),
    currency: text.describe("Like `usd`").optional(),
    seller_id: text.describe("For the merchant only").optional(),
    product_id: text.optional(),
    sales_days: z.coerce
      .number()
      .int()
      .describe("Over how many days sales are counted, to tell how long stock lasts")
      .optional(),
  })
  .strict()
export type AdminReadReportRows = z.infer<typeof AdminReadReportRows>

const params = z
  .record(text, z.union([z.string().max(TEXT_LENGTH_MAX), z.number(), z.null()]))
  .refine((given) => Object.keys(given).length <= PARAMETERS_MAX, {
    error: accepts(`at most ${PARAMETERS_MAX} parameters`),
  })

export const AdminRequestReportRun = z
  .object({
    format: z
      .enum(SHEET_FORMATS, { error: accepts(SHEET_FORMATS.join(", ")) })
      .default(SHEET_FORMATS[0]),
    raw: z.boolean().describe("CSV for machines: values as they are").optional(),
    params: params.describe("Those that the report names in `parameters`").optional(),
    report_type: z
      .enum(REPORT_TYPES, { error: accepts(REPORT_TYPES.join(", ")) })
      .describe("For `sales`, in place of a period in `params`")
      .optional(),
    date: day.describe("Of a daily report; today unless it is said").optional(),
    from: day.describe("Of a range").optional(),
    to: day.describe("Of a range, included").optional(),
  })
  .strict()
export type AdminRequestReportRun = z.infer<typeof AdminRequestReportRun>
