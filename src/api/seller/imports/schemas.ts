import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { IMPORT_KINDS, IMPORT_STATUSES } from "../../../modules/catalog/rules"

const count = z.number().int().min(0)

/** A file of products or stock on its way into the catalogue. */
export const SellerImport = entity("SellerImport", {
  id: z.string(),
  kind: z.enum(IMPORT_KINDS),
  submit: z.boolean().describe("Whether its products go to review at once"),
  status: z.enum(IMPORT_STATUSES),
  filename: z.string(),
  total_rows: count,
  processed_rows: count,
  created_count: count,
  updated_count: count,
  unchanged_count: count,
  failed_count: count,
  failure: z
    .string()
    .nullable()
    .describe("Why the whole file could not be used, when it could not"),
  created_at: moment,
  started_at: moment.nullable(),
  finished_at: moment.nullable(),
})

/** Why a row of a file was not used. */
export const SellerImportError = entity("SellerImportError", {
  row_number: z.number().int().describe("As spreadsheets count: the heading is row 1"),
  column: z.string().nullable().describe("Null when it is the row as a whole"),
  message: z.string(),
})
