import { MedusaRequest } from "@medusajs/framework/http"
import { readMembers } from "../../admin/sellers/read-members"
import { sellerOf } from "../seller-of"

type Wish = Parameters<typeof readMembers>[2]

/** The caller's colleagues; the caller is marked. */
export async function readTeam(req: MedusaRequest, filters: { id?: string }, wish?: Wish) {
  const { seller_id, member_id } = sellerOf(req)
  const { members, metadata } = await readMembers(req, { ...filters, seller_id }, wish)
  return { members: members.map((one) => ({ ...one, is_you: one.id === member_id })), metadata }
}
