import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../../../lib/openapi/answers"
import { DOCUMENT_KINDS, PROFILE_STATUSES } from "../../../../../modules/business-profile/rules"

/** A paper that shows that a company is what its profile says. */
export const BusinessDocument = entity("BusinessDocument", {
  id: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  filename: z.string(),
  mime_type: z.string(),
  size: z.number().int().min(0).describe("Bytes"),
  created_at: moment,
})

/** What both the company and the merchant read of a profile. */
export const businessProfileFacts = {
  id: z.string(),
  company_name: z.string(),
  registration_number: z.string(),
  tax_id: z.string().nullable(),
  contact_name: z.string().nullable(),
  contact_phone: z.string().nullable(),
  contact_email: z.string().nullable(),
  status: z.enum(PROFILE_STATUSES),
  reason: z.string().nullable().describe("Why it was rejected"),
  submitted_at: moment,
  decided_at: moment.nullable(),
  created_at: moment,
  updated_at: moment,
}

/** The company for which the customer who asks buys. */
export const StoreBusinessProfile = entity("StoreBusinessProfile", {
  ...businessProfileFacts,
  documents: z.array(BusinessDocument),
})
