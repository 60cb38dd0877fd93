import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { listParams, oneOrMore } from "../../../lib/query-params"
import { SHEET_FORMATS } from "../../../lib/spreadsheet"
import { IMPORT_KINDS, IMPORT_STATUSES } from "../../../modules/catalog/rules"

export const SellerListImports = listParams({
  order: "-created_at",
  orderable: ["created_at", "finished_at", "status"],
}).extend({ kind: oneOrMore(IMPORT_KINDS), status: oneOrMore(IMPORT_STATUSES) })

/** Checked as texts, because the platform words a wrong enum value as a missing field. */
const oneOf = <Word extends string>(words: readonly Word[]) =>
  z
    .string()
    .refine((word) => words.some((one) => one === word), { error: accepts(words.join(", ")) })
    .meta({ enum: [...words] })
    // The check above leaves nothing else.
    .transform((word) => word as Word)

/** The fields of the form beside the file; a form has only texts. */
export const SellerStartImport = z
  .object({
    kind: oneOf(IMPORT_KINDS),
    submit: oneOf(["true", "false"])
      .default("true")
      .transform((word) => word === "true"),
  })
  .strict()
export type SellerStartImport = z.infer<typeof SellerStartImport>

export const SellerCancelImport = z.object({}).strict()

export const SellerListImportErrors = listParams({
  order: "row_number",
  orderable: ["row_number", "column"],
})

const format = z.enum(SHEET_FORMATS, { error: accepts(SHEET_FORMATS.join(", ")) }).default("xlsx")

export const SellerGetImportReport = z.object({ format }).strict()
export type SellerGetImportReport = z.infer<typeof SellerGetImportReport>
