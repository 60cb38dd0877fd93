import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { SHEET_FORMATS } from "../../../lib/spreadsheet"

export const SellerGetExport = z
  .object({
    format: z.enum(SHEET_FORMATS, { error: accepts(SHEET_FORMATS.join(", ")) }).default("xlsx"),
    template: z
      .enum(["true", "false"], { error: accepts("true, false") })
      .default("false")
      .describe("Only the heading, to fill in")
      .transform((word) => word === "true"),
  })
  .strict()
export type SellerGetExport = z.infer<typeof SellerGetExport>
