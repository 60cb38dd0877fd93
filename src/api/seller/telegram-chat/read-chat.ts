import { MedusaRequest } from "@medusajs/framework/http"
import { readTelegramChatWorkflow } from "../../../workflows/notice/chats/read-telegram-chat"
import { sellerOf } from "../seller-of"

/** The own store's chat, as its members see it. */
export async function readChat(req: MedusaRequest) {
  const { seller_id } = sellerOf(req)
  const { result } = await readTelegramChatWorkflow(req.scope).run({ input: { seller_id } })
  return result
}
