import { MedusaRequest } from "@medusajs/framework/http"
import { readEvents } from "../../../workflows/webhook/read-events"
import { ListWebhookEvents } from "./validators"

/** The page of an audience's events that the query asks for. */
export async function readOn(req: MedusaRequest, seller_id: string | null) {
  // The validator of the list has made this of the query.
  const { type: types, ...query } = req.validatedQuery as ListWebhookEvents & { type?: string[] }
  return await readEvents(req.scope, { ...query, types, seller_id, now: new Date() })
}
