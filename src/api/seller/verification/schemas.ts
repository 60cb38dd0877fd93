import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { DOCUMENT_KINDS, SELLER_VERIFICATIONS } from "../../../modules/seller/rules"

/** A paper that shows who stands behind a store. */
export const SellerDocument = entity("SellerDocument", {
  id: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  filename: z.string(),
  /** Found in the content, not in the name. */
  mime_type: z.string(),
  /** Bytes. */
  size: z.number().int(),
  created_at: moment,
})

/** How the store stands with the merchant's look at its documents. */
export const SellerVerification = entity("SellerVerification", {
  status: z.enum(SELLER_VERIFICATIONS),
  /** Set while the store waits for the merchant. */
  requested_at: moment.nullable(),
  decided_at: moment.nullable(),
  /** Why the merchant did not accept the documents. */
  reason: z.string().nullable(),
  documents: z.array(SellerDocument),
})
