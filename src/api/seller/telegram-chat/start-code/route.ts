import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { openStartCodeWorkflow } from "../../../../workflows/notice/chats/open-start-code"
import { sellerOf } from "../../seller-of"

/** A code that is shown once, and links that bring it to the bot. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id } = sellerOf(req)
  const { result } = await openStartCodeWorkflow(req.scope).run({
    input: { seller_id, now: new Date() },
  })
  res.status(201).json(result)
}
