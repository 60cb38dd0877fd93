import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"
import { COLUMN_TYPES } from "../../../modules/report/columns"

const text = z.string()

/** What can be asked for: a table with these columns, of these parameters. */
export const ReportDefinition = entity("Report", {
  key: text,
  title: text,
  description: text.describe("What its rows are"),
  parameters: z.array(
    z
      .object({
        name: text,
        default: z.union([text, z.number()]).nullable().describe("When nobody sets it"),
        is_required: z.boolean(),
      })
      .strict()
  ),
  columns: z.array(
    z
      .object({
        key: text,
        label: text,
        type: z.enum(COLUMN_TYPES),
        decimals: z
          .number()
          .int()
          .nullable()
          .describe("After the point; an amount has those of its currency"),
        total: z.boolean().describe("Whether its sum makes sense"),
        meaning: text.nullable().describe("What the figure is"),
      })
      .strict()
  ),
  chart: z
    .object({ kind: z.enum(["line", "bar", "donut"]), x: text, y: z.array(text) })
    .strict()
    .nullable(),
})

const cell = z.union([text, z.number(), z.boolean()]).nullable()

/** The first rows of a report. */
export const ReportRows = entity("ReportRows", {
  report_key: text,
  time_zone: text.describe("Whose days they are"),
  rows: z
    .array(z.record(text, cell))
    .describe("By the keys of the columns; amounts are texts with all their digits"),
  totals: z
    .array(z.object({ currency_code: text.nullable(), values: z.record(text, text) }).strict())
    .describe("Of all rows, by currency; none when there are more"),
  has_more: z.boolean(),
})
