import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { DOCUMENT_KINDS, SELLER_VERIFICATIONS } from "../../../modules/seller/rules"

/** A paper that shows who stands behind a store. */
export const SellerDocument = entity("SellerDocument", {
  id: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  filename: z.string(),
  mime_type: z.string().describe("Found in the content, not in the name"),
  size: z.number().int().describe("Bytes"),
  created_at: moment,
})

/** How the store stands with the merchant's look at its documents. */
export const SellerVerification = entity("SellerVerification", {
  status: z.enum(SELLER_VERIFICATIONS),
  requested_at: moment.nullable().describe("Set while the store waits for the merchant"),
  decided_at: moment.nullable(),
  reason: z.string().nullable().describe("Why the merchant did not accept the documents"),
  documents: z.array(SellerDocument),
})
