import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ROLE_TABLE } from "../role-table"
import { sellerOf, whyOnlyReading } from "../seller-of"

/** Who the caller is on this surface, and the lines of the role table that are open to them now. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const membership = sellerOf(req)
  const { member_id, role, view, seller } = membership
  const { id, name, handle, status, logo_url, verification } = seller
  const readsOnly = whyOnlyReading(membership) !== null
  const permissions = ROLE_TABLE.filter(
    ({ method, roles }) => roles.includes(role) && (method === "GET" || !readsOnly)
  ).map(({ method, path }) => `${method} ${path}`)
  const me = { member_id, role, view, permissions }
  res.json({ me: { ...me, seller: { id, name, handle, status, logo_url, verification } } })
}
