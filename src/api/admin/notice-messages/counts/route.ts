import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { countMessages } from "../../../../workflows/notice/read-messages"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json(await countMessages(req.scope, new Date()))
}
