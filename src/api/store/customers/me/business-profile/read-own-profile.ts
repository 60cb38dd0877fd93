import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { DOCUMENT_FIELDS } from "../../../../admin/business-profiles/profile-fields"

/** What a customer reads of the own profile; who decided is the merchant's business. */
const OWN_FIELDS = [
  ...["id", "company_name", "registration_number", "tax_id"],
  ...["contact_name", "contact_phone", "contact_email"],
  ...["status", "reason", "submitted_at", "decided_at", "created_at", "updated_at"],
]

/** The caller's profile with its papers; null before the first one is sent. */
export async function readOwnProfile({ scope, auth_context }: AuthenticatedMedusaRequest) {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "business_profile",
    fields: OWN_FIELDS,
    filters: { customer_id: auth_context.actor_id },
  })
  const [profile] = data
  if (!profile) return null
  const { data: documents } = await query.graph({
    entity: "business_document",
    fields: DOCUMENT_FIELDS,
    filters: { profile_id: profile.id },
    pagination: { order: { created_at: "ASC" } },
  })
  return { ...profile, documents }
}
