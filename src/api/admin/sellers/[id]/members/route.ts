import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readMembers } from "../../read-members"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { members, metadata } = await readMembers(
    req,
    { seller_id: req.params.id },
    req.queryConfig
  )
  const { count, skip: offset, take: limit } = metadata!
  res.json({ members, count, offset, limit })
}
