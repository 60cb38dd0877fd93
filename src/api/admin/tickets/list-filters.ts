import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

/** What a filter by assignee or store accepts beside ids. */
const NONE = "none"
const ME = "me"

type Given = Record<string, unknown> & {
  assignee_id?: string[]
  seller_id?: string[]
  tags?: string[]
  email?: string
}

const orNone = (name: string, ids: string[] | undefined) => {
  if (!ids) return {}
  const named = { [name]: ids.filter((id) => id !== NONE) }
  return ids.includes(NONE) ? { $or: [named, { [name]: null }] } : named
}

/** The filters of a list of tickets as the platform's query takes them. */
export function ticketFilters(req: AuthenticatedMedusaRequest) {
  const { assignee_id, seller_id, tags, email, ...filters } = req.filterableFields as Given
  const assignees = assignee_id?.map((id) => (id === ME ? req.auth_context.actor_id : id))
  return {
    ...filters,
    ...(email && { email: email.toLowerCase() }),
    ...(tags && { tags: { $overlap: tags.map((tag) => tag.toLowerCase()) } }),
    $and: [orNone("assignee_id", assignees), orNone("seller_id", seller_id)],
  }
}
