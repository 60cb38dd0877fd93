import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { noticesIn } from "./bot"

type UnlinkTelegramChat = { seller_id: string; now: Date }

/** The only step, so nothing has to take it back; the chat is linked again with a new code. */
const unlinkTelegramChatStep = createStep(
  "unlink-telegram-chat",
  async ({ seller_id, now }: UnlinkTelegramChat, { container }) => {
    const id = await noticesIn(container).unlinkChat(seller_id, new Date(now))
    if (id) return new StepResponse({ id })
    const message = "This store has no chat in Telegram, and no code for one is open"
    throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
  }
)

/** A store's chat hears of nothing any more, and an open code is of no use. */
export const unlinkTelegramChatWorkflow = createWorkflow(
  "unlink-telegram-chat",
  (input: WorkflowData<UnlinkTelegramChat>) => new WorkflowResponse(unlinkTelegramChatStep(input))
)
