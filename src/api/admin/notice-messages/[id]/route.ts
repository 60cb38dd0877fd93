import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrieveMessage } from "../retrieve-message"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ notice_message: await retrieveMessage(req, req.params.id) })
}
