import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { noticesIn, requireBot, usernameOf } from "./bot"

type OpenStartCode = { seller_id: string; now: Date }

/** Telegram is asked first: a code without a bot to tell it to would be of no use. */
const openStartCodeStep = createStep(
  "open-start-code",
  async ({ seller_id, now }: OpenStartCode, { container }) => {
    const username = await usernameOf(container, requireBot(container))
    const notices = noticesIn(container)
    const { code: start_code, expires_at } = await notices.openStartCode(seller_id, new Date(now))
    const bot = `https://t.me/${username}`
    return new StepResponse({
      start_code,
      url: `${bot}?start=${start_code}`,
      group_url: `${bot}?startgroup=${start_code}`,
      expires_at,
    })
  }
)

/**
 * A code with which a store's people link a chat: whoever follows the link sends it to the bot, by
 * themselves or from a group. Nothing takes it back; the next one takes its place.
 */
export const openStartCodeWorkflow = createWorkflow(
  "open-start-code",
  (input: WorkflowData<OpenStartCode>) => new WorkflowResponse(openStartCodeStep(input))
)
