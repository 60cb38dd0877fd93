import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import readTelegramUpdates from "../../../src/jobs/notice/read-telegram-updates"
import { sendMessages } from "../../../src/workflows/notice/send-messages"
import { Api } from "../../helpers/runner"
import { aSeller } from "../../helpers/sellers"
import { TelegramStub } from "../../helpers/telegram-stub"
import { noticesOf } from "./told"

export const UNLINKED = { is_available: true, is_linked: false, title: null, linked_at: null }
export const EXPIRED =
  "This code is unknown or has expired. Create a new one in your store's dashboard."
export const WELCOME = "This chat now gets messages about the orders of North."

export type ChatHouse = Awaited<ReturnType<typeof aChatHouse>>

/** Two stores that can link chats, and the bot's side of it. */
export async function aChatHouse(api: Api, container: MedusaContainer, telegram: TelegramStub) {
  const north = await aSeller(api, container, "North")
  const south = await aSeller(api, container, "South & Sons")
  const notices = noticesOf(container)
  const knex = () => container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  /** A start code, past the limit of calls. */
  const open = async (seller = north) => {
    const { code } = await notices.openStartCode(seller.id, new Date())
    return { start_code: code }
  }
  const read = () => readTelegramUpdates(container)
  return {
    ...{ api, container, telegram, north, south, open, read },
    send: () => sendMessages(container),
    chatOf: async (who = north.auth) =>
      (await api.get("/seller/telegram-chat", who)).data.telegram_chat,
    /** A chat is linked, and its answer read. */
    linked: async (chat: number, seller = north) => {
      const { start_code } = await open(seller)
      telegram.saysPrivately(chat, `/start ${start_code}`)
      await read()
      telegram.sent.length = 0
    },
    /** As if every code had been given so much earlier. */
    age: (minutes: number) =>
      knex().raw(
        "update telegram_chat set start_code_expires_at = start_code_expires_at - ?::interval",
        [`${minutes} minutes`]
      ),
  }
}
