import { MedusaResponse } from "@medusajs/framework/http"
import { POST as update } from "@medusajs/medusa/api/admin/customers/[id]/addresses/[address_id]/route"
import { writeAddress } from "../../../../../store/customers/me/addresses/write-address"

export { DELETE, GET } from "@medusajs/medusa/api/admin/customers/[id]/addresses/[address_id]/route"

type Post = Parameters<typeof update>[0]

/** The platform's, one at a time for each customer. */
export async function POST(req: Post, res: MedusaResponse) {
  const { id: customer_id, address_id } = req.params
  await writeAddress(req, { customer_id, address_id, write: () => update(req, res) })
}
