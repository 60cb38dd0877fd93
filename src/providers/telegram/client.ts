import { Api, ParseError, TelegramApiError, TelegramBotError } from "node-telegram-bot-api"
import type { Message, Update } from "node-telegram-bot-api/types"
import { DeliveryRefusal } from "../../lib/delivery-refusal"
import { cutMarkdown, cutText, withoutMarkdown } from "./text"

export type BotOptions = { token: string; api_url: string; timeout_ms: number }
export type { Message, Update }

/** Of one call; more are fetched by the next. */
export const UPDATES_MAX = 100

const BAD_REQUEST = 400
const FORBIDDEN = 403
const TOO_MANY = 429
const BAD_MARKDOWN = /can't parse entities/i
/** What Telegram says of a chat that will take nothing from the bot any more. */
const CLOSED_CHAT =
  /chat not found|peer_id_invalid|user not found|no rights to send|not enough rights|chat_write_forbidden|chat_restricted|group chat was deactivated|administrator rights/i

/**
 * A bot of Telegram. It tries everything once: who calls it knows when to try again. All it throws
 * is a `DeliveryRefusal`, permanent when the chat is closed to the bot.
 */
export class TelegramBot {
  private readonly api: Api

  constructor({ token, api_url, timeout_ms }: BotOptions) {
    // The address holds the token, so nobody may send the bot elsewhere with it.
    const direct: typeof fetch = (url, init) => fetch(url, { ...init, redirect: "manual" })
    this.api = new Api(token, {
      apiRoot: api_url,
      timeoutMs: timeout_ms,
      maxRetries: 0,
      fetch: direct,
    })
  }

  /**
   * Sends a text in MarkdownV2; one that Telegram cannot read goes out without its marks.
   *
   * @returns Telegram's number of the message
   */
  async sendMarkdown(chat_id: string, markdown: string): Promise<string> {
    const cut = cutMarkdown(markdown)
    if (cut === null) return this.sendText(chat_id, withoutMarkdown(markdown))
    try {
      return await this.sendTo(chat_id, { text: cut, parse_mode: "MarkdownV2" })
    } catch (error) {
      if (!isApiError(error, BAD_REQUEST, BAD_MARKDOWN)) throw refusalOf(error)
      return this.sendText(chat_id, withoutMarkdown(markdown))
    }
  }

  /** Sends a text as it is. */
  async sendText(chat_id: string, text: string): Promise<string> {
    return this.sendTo(chat_id, { text: cutText(text) }).catch(refuse)
  }

  /** The bot's name in links. */
  async username(): Promise<string> {
    const me = await this.api.getMe().catch(refuse)
    if (!me?.username) throw strange("getMe")
    return me.username
  }

  /** What was written to the bot, from a number on; everything before it is forgotten there. */
  async updates(offset: number): Promise<Update[]> {
    const wanted = { offset, limit: UPDATES_MAX, timeout: 0, allowed_updates: ["message" as const] }
    const updates = await this.api.getUpdates(wanted).catch(refuse)
    if (!Array.isArray(updates)) throw strange("getUpdates")
    return updates
  }

  /** A group that became a supergroup has another number, under which the message goes out. */
  private async sendTo(chat_id: string, words: { text: string; parse_mode?: "MarkdownV2" }) {
    const send = async (to: string | number) => {
      const bare = { link_preview_options: { is_disabled: true } }
      const message = await this.api.sendMessage({ chat_id: to, ...words, ...bare })
      if (!message?.message_id) throw strange("sendMessage")
      return String(message.message_id)
    }
    return send(chat_id).catch((error) => {
      const moved_to = error instanceof TelegramApiError ? error.migrateToChatId : undefined
      if (!moved_to) throw error
      return send(moved_to)
    })
  }
}

const strange = (method: string) =>
  new DeliveryRefusal(`Telegram: answered ${method} with something else`)

const isApiError = (error: unknown, code: number, words: RegExp): error is TelegramApiError =>
  error instanceof TelegramApiError && error.errorCode === code && words.test(error.description)

function refuse(error: unknown): never {
  throw refusalOf(error)
}

/** In words without the address, which holds the bot's token. */
function refusalOf(error: unknown): DeliveryRefusal {
  if (error instanceof DeliveryRefusal) return error
  if (error instanceof TelegramApiError) {
    const { errorCode, description, retryAfter } = error
    // A page that is not Telegram's may be JSON as well.
    if (!errorCode) return strange("the call")
    const is_permanent = errorCode === FORBIDDEN || isApiError(error, BAD_REQUEST, CLOSED_CHAT)
    const wait = errorCode === TOO_MANY && retryAfter ? retryAfter * 1000 : undefined
    const words = `Telegram: ${errorCode} ${description}`
    return new DeliveryRefusal(words, { is_permanent, retry_after_ms: wait })
  }
  if (error instanceof ParseError || !(error instanceof TelegramBotError))
    return strange("the call")
  return new DeliveryRefusal(`Telegram: ${error.message}${reasonOf(error)}`)
}

const causeOf = (error: unknown) =>
  error && typeof error === "object" && "cause" in error ? error.cause : undefined

/** Such as ` (ECONNREFUSED)`, from deep within what `fetch` throws. */
function reasonOf(error: TelegramBotError): string {
  const inner = causeOf(causeOf(error))
  const code = inner && typeof inner === "object" && "code" in inner ? inner.code : undefined
  return code ? ` (${code})` : ""
}
