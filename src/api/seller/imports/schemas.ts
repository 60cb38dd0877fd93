import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { IMPORT_KINDS, IMPORT_STATUSES } from "../../../modules/catalog/rules"

const count = z.number().int().min(0)

/** A file of products or stock on its way into the catalogue. */
export const SellerImport = entity("SellerImport", {
  id: z.string(),
  kind: z.enum(IMPORT_KINDS),
  /** Whether its products go to review at once. */
  submit: z.boolean(),
  status: z.enum(IMPORT_STATUSES),
  filename: z.string(),
  total_rows: count,
  processed_rows: count,
  created_count: count,
  updated_count: count,
  unchanged_count: count,
  failed_count: count,
  /** Why the whole file could not be used, when it could not. */
  failure: z.string().nullable(),
  created_at: moment,
  started_at: moment.nullable(),
  finished_at: moment.nullable(),
})

/** Why a row of a file was not used. */
export const SellerImportError = entity("SellerImportError", {
  /** As spreadsheets count: the heading is row 1. */
  row_number: z.number().int(),
  /** Null when it is the row as a whole. */
  column: z.string().nullable(),
  message: z.string(),
})
