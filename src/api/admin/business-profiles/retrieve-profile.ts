import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findUsers } from "../sellers/find-users"
import { DOCUMENT_FIELDS, PROFILE_FIELDS } from "./profile-fields"

/** A profile with its papers and who decided; 404 when there is none. */
export async function retrieveProfile(req: MedusaRequest, id: string) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph(
    { entity: "business_profile", fields: PROFILE_FIELDS, filters: { id } },
    { throwIfKeyNotFound: true }
  )
  const [profile] = data
  const [{ data: documents }, userOf] = await Promise.all([
    query.graph({
      entity: "business_document",
      fields: DOCUMENT_FIELDS,
      filters: { profile_id: id },
      pagination: { order: { created_at: "ASC" } },
    }),
    findUsers(req, [profile.decided_by]),
  ])
  return { ...profile, documents, decided_by_user: userOf(profile.decided_by) }
}
