import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listEventTypes } from "../../../workflows/webhook/event-types"

/** The catalogue; a single type comes with its JSON schema. */
export async function GET(_: MedusaRequest, res: MedusaResponse) {
  const webhook_event_types = listEventTypes("seller")
  res.json({ webhook_event_types, count: webhook_event_types.length })
}
