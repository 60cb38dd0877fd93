import { z } from "@medusajs/framework/zod"
import { eachOf, entity, moment } from "../../../lib/openapi/answers"
import { DOCUMENT_KINDS, PROFILE_STATUSES } from "../../../modules/business-profile/rules"
import { Attachment } from "../../thread-schemas"
import { AdminCustomerName, AdminUserName } from "../people-schemas"

/** A customer's company, as a row of the list. */
export const AdminBusinessProfileRow = entity("AdminBusinessProfileRow", {
  id: z.string(),
  customer_id: z.string(),
  company_name: z.string(),
  registration_number: z.string(),
  tax_id: z.string().nullable(),
  contact_name: z.string().nullable(),
  contact_phone: z.string().nullable(),
  contact_email: z.string().nullable(),
  status: z.enum(PROFILE_STATUSES),
  reason: z.string().nullable().describe("Why it was rejected, as the customer reads it"),
  submitted_at: moment,
  decided_at: moment.nullable(),
  decided_by: z.string().nullable(),
  version: z.number().int().describe("Counts everything that happens to it"),
  created_at: moment,
  updated_at: moment,
  customer: AdminCustomerName.nullish(),
})

/** A customer's company with its papers, and who decided on it. */
export const AdminBusinessProfile = entity("AdminBusinessProfile", {
  ...AdminBusinessProfileRow.shape,
  documents: z.array(
    z.object({ ...Attachment.shape, kind: z.enum(DOCUMENT_KINDS), created_at: moment }).strict()
  ),
  decided_by_user: AdminUserName.nullable(),
})

export const AdminBusinessProfileCounts = eachOf(PROFILE_STATUSES, z.number().int()).meta({
  id: "AdminBusinessProfileCounts",
})
