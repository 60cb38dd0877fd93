import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { POST as update } from "@medusajs/medusa/api/store/customers/me/addresses/[address_id]/route"
import { writeAddress } from "../write-address"

export { DELETE, GET } from "@medusajs/medusa/api/store/customers/me/addresses/[address_id]/route"

type Post = Parameters<typeof update>[0]

/** The platform's, one at a time for each customer. */
export async function POST(req: Post & AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { address_id } = req.params
  const customer_id = req.auth_context.actor_id
  await writeAddress(req, { customer_id, address_id, write: () => update(req, res) })
}
