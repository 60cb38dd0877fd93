import { deleted, one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { START_CODE_MINUTES } from "../../../modules/notice/start-code"
import { SellerStartCode, SellerTelegramChat } from "./schemas"

const answer = one("telegram_chat", SellerTelegramChat)

export const sellerTelegramChatDocuments = documents("Telegram", {
  "GET /seller/telegram-chat": { summary: "Get the store's chat", answer },
  "POST /seller/telegram-chat/start-code": {
    summary: "Make a code that links a chat",
    description: `Whoever follows one of the links sends the code to the bot. It works once, for
${START_CODE_MINUTES} minutes, and is told here only; the next one takes its place.`,
    status: 201,
    example: {},
    answer: SellerStartCode,
  },
  "POST /seller/telegram-chat/test-message": {
    summary: "Send a test message to the chat",
    description: "Refused with 400 when there is no chat, or Telegram does not take the message.",
    example: {},
    answer,
  },
  "DELETE /seller/telegram-chat": {
    summary: "Unlink the chat",
    answer: deleted("telegram_chat"),
    refusals: { 404: "There is no chat, and no code for one is open" },
  },
})
