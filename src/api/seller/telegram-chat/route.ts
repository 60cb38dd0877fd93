import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { unlinkTelegramChatWorkflow } from "../../../workflows/notice/chats/unlink-telegram-chat"
import { sellerOf } from "../seller-of"
import { readChat } from "./read-chat"

/** Whether and where the own store hears of its orders in Telegram. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ telegram_chat: await readChat(req) })
}

/** The chat hears of nothing any more. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id } = sellerOf(req)
  const { result } = await unlinkTelegramChatWorkflow(req.scope).run({
    input: { seller_id, now: new Date() },
  })
  res.json({ id: result.id, object: "telegram_chat", deleted: true })
}
