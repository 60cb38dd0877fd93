import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readEvent } from "../../../../workflows/webhook/read-events"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ webhook_event: await readEvent(req.scope, req.params.id, null) })
}
