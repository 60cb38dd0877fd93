import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { POST as create } from "@medusajs/medusa/api/store/customers/me/addresses/route"
import { writeAddress } from "./write-address"

export { GET } from "@medusajs/medusa/api/store/customers/me/addresses/route"

type Post = Parameters<typeof create>[0]

/** The platform's, one at a time for each customer. */
export async function POST(req: Post & AuthenticatedMedusaRequest, res: MedusaResponse) {
  const customer_id = req.auth_context.actor_id
  await writeAddress(req, { customer_id, write: () => create(req, res) })
}
