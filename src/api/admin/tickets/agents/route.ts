import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listAgents } from "./list-agents"

/** The people who may be given tickets. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ agents: await listAgents(req.scope) })
}
