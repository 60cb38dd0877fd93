import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { findBot, noticesIn } from "./bot"

/** Without the chat's number, which is nobody's business but the bot's. */
const readTelegramChatStep = createStep(
  "read-telegram-chat",
  async ({ seller_id }: { seller_id: string }, { container }) => {
    const chat = await noticesIn(container).findChat(seller_id)
    return new StepResponse({
      is_available: findBot(container) !== null,
      is_linked: Boolean(chat?.chat_id),
      title: chat?.title ?? null,
      linked_at: chat?.linked_at ?? null,
      broken_reason: chat?.broken_reason ?? null,
    })
  }
)

/** Where a store hears of its orders in Telegram, if anywhere. */
export const readTelegramChatWorkflow = createWorkflow(
  "read-telegram-chat",
  (input: WorkflowData<{ seller_id: string }>) => new WorkflowResponse(readTelegramChatStep(input))
)
