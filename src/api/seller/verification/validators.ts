import { z } from "@medusajs/framework/zod"
import { DOCUMENT_KINDS } from "../../../modules/seller/rules"

export const SellerRequestVerification = z.object({}).strict()

/** The text fields of the form; the file is read before them. */
export const SellerUploadDocument = z.object({ kind: z.enum(DOCUMENT_KINDS) }).strict()
export type SellerUploadDocument = z.infer<typeof SellerUploadDocument>
