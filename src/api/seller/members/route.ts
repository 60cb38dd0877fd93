import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readTeam } from "./read-team"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { members, metadata } = await readTeam(req, {}, req.queryConfig)
  const { count, skip: offset, take: limit } = metadata!
  res.json({ members, count, offset, limit })
}
