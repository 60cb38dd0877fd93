import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { readRefusal } from "../../../lib/delivery-refusal"
import { chatWords } from "../../../modules/notice/chat-words"
import NoticeModuleService from "../../../modules/notice/service"
import { TelegramBot, UPDATES_MAX } from "../../../providers/telegram/client"
import { findBot, noticesIn } from "./bot"
import { Arrival, arrivalsIn, isRecent } from "./arrivals"

/** Calls of one run; what is left is read by the next. */
const CALLS_MAX = 5
/** Chats that are answered in one run. Strangers may write what they like; orders must get through. */
const ANSWERS_MAX = 30

/** A chat, and the store that it was linked to, if its code was good. */
type Answer = { chat_id: string; seller_id: string | null }

/** A link is its own: whoever ends after it has only not answered. */
const readTelegramArrivalsStep = createStep(
  "read-telegram-arrivals",
  async ({ now }: { now: Date }, { container }) => {
    const known = findBot(container)
    const notices = noticesIn(container)
    const at = new Date(now)
    const reading = known && (await notices.takeReading(at))
    if (!reading) return new StepResponse<Answer[]>([])
    const answers = new Map<string, Answer>()
    let next: number | null = null
    let pause: Date | null = null
    try {
      for (let call = 0; call < CALLS_MAX; call += 1) {
        const updates = await known.bot.updates(next ?? reading.from)
        for (const update of updates) {
          for (const arrival of arrivalsIn([update])) {
            const answer = await link(notices, arrival, at)
            if (answer && answers.size < ANSWERS_MAX) answers.set(answer.chat_id, answer)
          }
          next = update.update_id + 1
        }
        if (updates.length < UPDATES_MAX) break
      }
    } catch (error) {
      const { words, retry_after_ms } = readRefusal(error)
      if (retry_after_ms) pause = new Date(at.getTime() + retry_after_ms)
      logOf(container).warn(`The messages to the bot could not be read now: ${words}`)
    }
    await notices.endReading(reading, { next, pause }, at)
    return new StepResponse([...answers.values()])
  }
)

/** Nothing is answered that was written long ago, such as while no code was open. */
async function link(notices: NoticeModuleService, arrival: Arrival, now: Date) {
  const seller_id = await notices.linkChat(arrival, now)
  if (!seller_id && !isRecent(arrival, now)) return null
  return { chat_id: arrival.chat_id, seller_id }
}

type Answering = { answers: Answer[]; sellers: { id: string; name: string }[] }

/** A chat that cannot be answered is linked all the same. */
const answerTelegramArrivalsStep = createStep(
  "answer-telegram-arrivals",
  async ({ answers, sellers }: Answering, { container }) => {
    const known = findBot(container)
    const nameOf = new Map(sellers.map(({ id, name }) => [id, name]))
    for (const { chat_id, seller_id } of known ? answers : []) {
      const name = seller_id && (nameOf.get(seller_id) ?? "your store")
      const words = name ? chatWords.linked(name) : chatWords.unknownCode()
      await say(container, known!.bot, { chat_id, words })
    }
    return new StepResponse({ linked: answers.filter(({ seller_id }) => seller_id).length })
  }
)

async function say(
  container: MedusaContainer,
  bot: TelegramBot,
  { chat_id, words }: { chat_id: string; words: string }
) {
  try {
    await bot.sendText(chat_id, words)
  } catch (error) {
    logOf(container).warn(`A chat could not be answered: ${readRefusal(error).words}`)
  }
}

const logOf = (container: MedusaContainer) => container.resolve(ContainerRegistrationKeys.LOGGER)

/** Reads what was written to the bot, links chats that bring a store's start code, and answers. */
export const linkTelegramChatsWorkflow = createWorkflow(
  "link-telegram-chats",
  (input: WorkflowData<{ now: Date }>) => {
    const answers = readTelegramArrivalsStep(input)
    const ids = transform({ answers }, ({ answers }) =>
      answers.flatMap(({ seller_id }) => seller_id ?? [])
    )
    const { data: sellers } = useQueryGraphStep({
      entity: "seller",
      fields: ["id", "name"],
      filters: { id: ids },
    })
    const done = answerTelegramArrivalsStep({ answers, sellers })
    return new WorkflowResponse(done)
  }
)
