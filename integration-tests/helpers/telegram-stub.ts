import { Answer, anHttpStub, Call } from "./http-stub"

export const BOT_TOKEN = "123456:a-bot-token"
export const BOT_NAME = "souk_bot"

export type SentMessage = { chat_id: string; text: string; parse_mode: string | null }
type ChatState = "open" | "blocked" | "unknown" | { moved_to: string }
type From = { chat: object; text?: string; minutes_ago?: number }

const refusal = (error_code: number, description: string, parameters?: object): Answer => ({
  status: error_code,
  body: { ok: false, error_code, description, ...(parameters ? { parameters } : {}) },
})
const success = (result: unknown): Answer => ({ status: 200, body: { ok: true, result } })

/** Some of what Telegram refuses in MarkdownV2: a character that should be escaped, an open mark. */
function isBadMarkdown(text: string) {
  const bare = text.replace(/\\./gs, "").replace(/\]\([^)]*\)/g, "]")
  return /[.!#+={}|-]/.test(bare) || (bare.match(/\*/g) ?? []).length % 2 === 1
}

export type TelegramStub = ReturnType<typeof aTelegram>

/** Telegram's Bot API, as far as a shop uses it. Close it when done. */
export function aTelegram() {
  const sent: SentMessage[] = []
  const chats = new Map<string, ChatState>()
  const updates: { update_id: number; message: object }[] = []
  let number = 100

  const methods: Record<string, (form: URLSearchParams) => Answer> = {
    getMe: () => success({ id: 123456, is_bot: true, first_name: "Souk", username: BOT_NAME }),
    sendMessage: (form) => {
      const chat_id = form.get("chat_id") ?? ""
      const state = chats.get(chat_id) ?? "open"
      if (state === "blocked") return refusal(403, "Forbidden: bot was blocked by the user")
      if (state === "unknown") return refusal(400, "Bad Request: chat not found")
      if (typeof state === "object") {
        const words = "Bad Request: group chat was upgraded to a supergroup chat"
        return refusal(400, words, { migrate_to_chat_id: Number(state.moved_to) })
      }
      const message = { chat_id, text: form.get("text") ?? "", parse_mode: form.get("parse_mode") }
      if (!message.text) return refusal(400, "Bad Request: message text is empty")
      if (message.text.length > 4096) return refusal(400, "Bad Request: message is too long")
      if (message.parse_mode === "MarkdownV2" && isBadMarkdown(message.text)) {
        return refusal(400, "Bad Request: can't parse entities: Character '.' is reserved")
      }
      sent.push(message)
      return success({ message_id: ++number, date: 0, chat: { id: Number(chat_id) } })
    },
    getUpdates: (form) => {
      const offset = Number(form.get("offset") ?? 0)
      // What comes before the offset is forgotten, as at Telegram.
      updates.splice(0, updates.length, ...updates.filter((one) => one.update_id >= offset))
      return success(updates.slice(0, Number(form.get("limit") ?? 100)))
    },
  }

  const answer = ({ path, body }: Call): Answer => {
    const [, token, method] = path.match(/^\/bot([^/]+)\/(\w+)$/) ?? []
    if (token !== BOT_TOKEN) return refusal(401, "Unauthorized")
    return methods[method]?.(new URLSearchParams(body)) ?? refusal(404, "Not Found")
  }

  const stub = anHttpStub(answer)
  const said = ({ chat, text, minutes_ago = 0 }: From) => {
    const update_id = ++number
    const date = Math.floor(Date.now() / 1000) - minutes_ago * 60
    updates.push({ update_id, message: { message_id: update_id, date, chat, text } })
  }
  return {
    ...stub,
    sent,
    sentTo: (chat_id: string) => sent.filter((message) => message.chat_id === chat_id),
    /** What becomes of messages to a chat from now on. */
    chat: (chat_id: string, state: ChatState) => void chats.set(chat_id, state),
    /** A person writes to the bot. */
    saysPrivately: (id: number, text: string, minutes_ago = 0) =>
      said({
        chat: { id, type: "private", first_name: "Leila", last_name: "Amiri" },
        text,
        minutes_ago,
      }),
    /** Somebody writes in a group that the bot is in. */
    saysInGroup: (id: number, text: string, title = "The shop's orders") =>
      said({ chat: { id, type: "supergroup", title }, text }),
    /** Something else happens in a chat, such as a picture. */
    sendsPicture: (id: number) => said({ chat: { id, type: "private", first_name: "Leila" } }),
    waitingUpdates: () => updates.length,
    reset: () => {
      sent.length = 0
      stub.calls.length = 0
      updates.length = 0
      chats.clear()
    },
  }
}
