import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { readRefusal } from "../../../lib/delivery-refusal"
import { chatWords } from "../../../modules/notice/chat-words"
import { escapeMarkdown } from "../../../providers/telegram/text"
import { noticesIn, requireBot } from "./bot"

type TestTelegramChat = { seller_id: string; seller_name: string; now: Date }

/** What has left cannot be called back. */
const testTelegramChatStep = createStep(
  "test-telegram-chat",
  async ({ seller_id, seller_name, now }: TestTelegramChat, { container }) => {
    requireBot(container)
    const notices = noticesIn(container)
    const to = (await notices.findChat(seller_id))?.chat_id
    if (!to) {
      const message = "This store has no chat in Telegram yet; link one first"
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    const text = escapeMarkdown(chatWords.test(seller_name))
    try {
      await container.resolve(Modules.NOTIFICATION).createNotifications({
        ...{ to, channel: "telegram", template: "telegram_chat_test" },
        ...{ content: { subject: "", text }, resource_type: "telegram_chat_test" },
      })
    } catch (error) {
      const { words, is_permanent } = readRefusal(error)
      if (is_permanent) await notices.markChat(to, words, new Date(now))
      const message = `The test message was not taken: ${words}`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    // Whoever has let the bot back in hears of orders again.
    await notices.markChat(to, null, new Date(now))
    return new StepResponse({ to })
  }
)

/** Sends a few words to a store's chat at once, so that its people see that it works. */
export const testTelegramChatWorkflow = createWorkflow(
  "test-telegram-chat",
  (input: WorkflowData<TestTelegramChat>) => new WorkflowResponse(testTelegramChatStep(input))
)
