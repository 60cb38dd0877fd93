import { readRefusal } from "../../../src/lib/delivery-refusal"
import { TelegramBot } from "../../../src/providers/telegram/client"
import TelegramProvider from "../../../src/providers/telegram/service"
import {
  cutMarkdown,
  cutText,
  escapeMarkdown,
  TEXT_LENGTH_MAX,
  withoutMarkdown,
} from "../../../src/providers/telegram/text"
import { aTelegram, BOT_NAME, BOT_TOKEN } from "../../helpers/telegram-stub"

const telegram = aTelegram()
afterAll(() => telegram.close())
beforeEach(() => telegram.reset())

const options = { token: BOT_TOKEN, api_url: telegram.url, timeout_ms: 500 }
const provider = new TelegramProvider({}, options)
const send = (text: string, to = "4711") =>
  provider.send({ to, channel: "telegram", template: "order_placed", content: textOf(text) })
const textOf = (text: string) => ({ text, html: "", subject: "" })
const refusalOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => Promise.reject(new Error("It was not refused")),
    (error) => readRefusal(error)
  )

it("sends MarkdownV2 without previews of its links", async () => {
  const { id } = await send("*New order* 17\\.")
  expect(id).toMatch(/^telegram:\d+$/)
  expect(telegram.sent).toEqual([
    { chat_id: "4711", text: "*New order* 17\\.", parse_mode: "MarkdownV2" },
  ])
  const form = new URLSearchParams(telegram.calls[0].body)
  expect(JSON.parse(form.get("link_preview_options") ?? "")).toEqual({ is_disabled: true })
})

it("sends what Telegram cannot read once more, as plain text", async () => {
  await send("*Total*: 12.50 \\(incl\\. tax\\), [see](https://shop.example/a_b)")
  expect(telegram.sent).toEqual([
    {
      chat_id: "4711",
      text: "Total: 12.50 (incl. tax), see: https://shop.example/a_b",
      parse_mode: null,
    },
  ])
  expect(telegram.calls).toHaveLength(2)
})

const closed = [
  [403, "Forbidden: bot was blocked by the user"],
  [403, "Forbidden: bot was kicked from the supergroup chat"],
  [403, "Forbidden: user is deactivated"],
  [400, "Bad Request: chat not found"],
  [400, "Bad Request: not enough rights to send text messages to the chat"],
  [400, "Bad Request: group chat was deactivated"],
] as const
it.each(closed)("a chat that is closed is refused for good: %d %s", async (status, description) => {
  await telegram.mood({ status, body: { ok: false, error_code: status, description } })
  expect(await refusalOf(send("Hello"))).toEqual({
    ...{ words: `Telegram: ${status} ${description}`, is_permanent: true, retry_after_ms: null },
  })
  await telegram.mood("ok")
})

const ours = [
  [401, "Unauthorized"],
  [404, "Not Found"],
  [400, "Bad Request: message text is empty"],
  [500, "Internal Server Error"],
] as const
it.each(ours)("our own trouble is worth a later try: %d %s", async (status, description) => {
  await telegram.mood({ status, body: { ok: false, error_code: status, description } })
  expect(await refusalOf(send("Hello"))).toEqual({
    ...{ words: `Telegram: ${status} ${description}`, is_permanent: false, retry_after_ms: null },
  })
  await telegram.mood("ok")
})

it("follows a group that became a supergroup", async () => {
  telegram.chat("-12", { moved_to: "-100500" })
  await send("Hello", "-12")
  expect(telegram.sent).toMatchObject([{ chat_id: "-100500", text: "Hello" }])
})

describe("a message that is too long", () => {
  it("ends at the end of a line, where no mark is open", async () => {
    const line = `*bold* and a dot\\.`
    const text = Array(400).fill(line).join("\n")
    await send(text)
    const [{ text: sent, parse_mode }] = telegram.sent
    expect(sent.length).toBeLessThanOrEqual(TEXT_LENGTH_MAX)
    expect(parse_mode).toBe("MarkdownV2")
    expect(sent.split("\n").slice(0, -1)).toEqual(Array(sent.split("\n").length - 1).fill(line))
    expect(sent.endsWith(`${line}\n…`)).toBe(true)
  })

  it("of one line goes out as plain text, cut between two characters", async () => {
    await send(`*${"😀".repeat(3000)}*`)
    const [{ text, parse_mode }] = telegram.sent
    expect(parse_mode).toBeNull()
    expect(text).toBe(`${"😀".repeat(2047)}…`)
  })

  it("of exactly the limit is left as it is", () => {
    const full = "a".repeat(TEXT_LENGTH_MAX)
    expect(cutMarkdown(full)).toBe(full)
    expect(cutText(full)).toBe(full)
    expect(cutText(`${full}a`)).toHaveLength(TEXT_LENGTH_MAX)
  })
})

it("a text that is escaped and read without marks is itself again", () => {
  const text = "_*[]()~`>#+-=|{}.!\\ and سلام 😀 1_000.50 [a](b) \\* ``` ||"
  expect(withoutMarkdown(escapeMarkdown(text))).toBe(text)
})

describe("the bot", () => {
  const bot = new TelegramBot(options)

  it("knows its name", async () => expect(await bot.username()).toBe(BOT_NAME))

  it("reads what was written to it from a number on", async () => {
    telegram.saysPrivately(1, "/start abc")
    telegram.saysInGroup(-2, "/start@souk_bot def")
    const updates = await bot.updates(0)
    expect(updates.map((update) => "message" in update && update.message.text)).toEqual([
      "/start abc",
      "/start@souk_bot def",
    ])
    expect(await bot.updates(updates[1].update_id + 1)).toEqual([])
    expect(telegram.waitingUpdates()).toBe(0)
  })

  it.each(["strange", "html", "empty", "cut"] as const)(
    "does not take an answer that is %s for one of Telegram's",
    async (mood) => {
      await telegram.mood(mood)
      const words = /^Telegram: answered (the call|getMe|getUpdates) with something else$/
      for (const attempt of [bot.username(), bot.updates(0)]) {
        expect((await refusalOf(attempt)).words).toMatch(words)
      }
      await telegram.mood("ok")
    }
  )
})
