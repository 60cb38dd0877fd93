import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readHealth } from "../../../workflows/operations/read-health"

/** Whether requests should come to this process: 200, or 503 with what is wrong. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { ready, checks } = await readHealth(req.scope)
  res.setHeader("Cache-Control", "no-store")
  res.status(ready ? 200 : 503).json({ status: ready ? "ready" : "not_ready", checks })
}
