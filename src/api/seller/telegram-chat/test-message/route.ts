import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { testTelegramChatWorkflow } from "../../../../workflows/notice/chats/test-telegram-chat"
import { sellerOf } from "../../seller-of"
import { readChat } from "../read-chat"

/** Sends a few words to the own store's chat. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id, seller } = sellerOf(req)
  await testTelegramChatWorkflow(req.scope).run({
    input: { seller_id, seller_name: seller.name, now: new Date() },
  })
  res.json({ telegram_chat: await readChat(req) })
}
