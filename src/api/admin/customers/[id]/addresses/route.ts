import { MedusaResponse } from "@medusajs/framework/http"
import { POST as create } from "@medusajs/medusa/api/admin/customers/[id]/addresses/route"
import { writeAddress } from "../../../../store/customers/me/addresses/write-address"

export { GET } from "@medusajs/medusa/api/admin/customers/[id]/addresses/route"

type Post = Parameters<typeof create>[0]

/** The platform's, one at a time for each customer. */
export async function POST(req: Post, res: MedusaResponse) {
  await writeAddress(req, { customer_id: req.params.id, write: () => create(req, res) })
}
