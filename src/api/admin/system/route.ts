import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readSystem } from "../../../workflows/telemetry/read-system"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.setHeader("Cache-Control", "no-store")
  res.json({ system: await readSystem(req.scope, new Date()) })
}
