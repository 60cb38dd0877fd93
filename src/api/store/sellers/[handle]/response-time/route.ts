import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readPublicResponseTime } from "../../../../../workflows/conversation/read-response-time"
import { retrieveActiveSeller } from "../../retrieve-active-seller"

/** How fast the store answers buyers. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id } = await retrieveActiveSeller(req, ["id"])
  res.json({ response_time: await readPublicResponseTime(req.scope, id, new Date()) })
}
