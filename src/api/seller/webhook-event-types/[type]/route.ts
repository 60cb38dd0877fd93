import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrieveEventType } from "../../../../workflows/webhook/event-types"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ webhook_event_type: retrieveEventType(req.params.type, "seller") })
}
