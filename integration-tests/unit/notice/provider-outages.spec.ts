import { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { readRefusal } from "../../../src/lib/delivery-refusal"
import EmailProvider from "../../../src/providers/email/service"
import SmsProvider from "../../../src/providers/sms/service"
import TelegramProvider from "../../../src/providers/telegram/service"
import { HttpMood } from "../../helpers/http-stub"
import { aMailServer, MailMood } from "../../helpers/mail-server"
import { aSendgrid, SENDGRID_KEY } from "../../helpers/sendgrid-stub"
import { aTelegram, BOT_TOKEN } from "../../helpers/telegram-stub"
import { aTwilio, TWILIO_NUMBER, TWILIO_SID, TWILIO_TOKEN } from "../../helpers/twilio-stub"

const TIMEOUT_MS = 500
const SECRETS = [SENDGRID_KEY, BOT_TOKEN, TWILIO_TOKEN, "Your code is 123456"]

const mails = aMailServer()
const sendgrid = aSendgrid()
const telegram = aTelegram()
const twilio = aTwilio()
afterAll(() => [mails, sendgrid, telegram, twilio].forEach((stub) => stub.close()))

const bounds = { timeout_ms: TIMEOUT_MS }
const mail = { from: "Souk <souk@shop.example>", sendgrid_api_url: sendgrid.url, ...bounds }
const email = new EmailProvider({}, { ...mail, smtp_url: mails.url })
const overSendgrid = new EmailProvider({}, { ...mail, sendgrid_api_key: SENDGRID_KEY })
const bot = new TelegramProvider({}, { token: BOT_TOKEN, api_url: telegram.url, ...bounds })
const sms = new SmsProvider(
  {},
  {
    ...{ account_sid: TWILIO_SID, auth_token: TWILIO_TOKEN, from: TWILIO_NUMBER },
    ...{ api_url: twilio.url, ...bounds },
  }
)

const message = (to: string): ProviderSendNotificationDTO => ({
  ...{ to, channel: "any", template: "sign_in_code" },
  content: { subject: "Your code", text: "Your code is 123456", html: "" },
})

/** What came of sending: the id, or the refusal as the outbox reads it. */
async function outcome(provider: { send: typeof email.send }, to: string) {
  const begun = Date.now()
  const read = await provider.send(message(to)).then(
    ({ id }) => ({ id, words: "", marks: {} }),
    (error) => {
      const { words, ...marks } = readRefusal(error)
      return { id: null, words, marks }
    }
  )
  for (const secret of SECRETS) expect(read.words).not.toContain(secret)
  // Not one of them keeps its message waiting for much longer than its time-out.
  expect(Date.now() - begun).toBeLessThan(TIMEOUT_MS * 2 + 3_000)
  return read
}

const temporary = { is_permanent: false, retry_after_ms: null }

describe("a mail server", () => {
  const moods: [string, MailMood, string][] = [
    ["that is down", "down", `Mail server: connect ECONNREFUSED 127.0.0.1:${mails.port}`],
    ["that never says hello", "silent", "Mail server: no answer in time"],
    ["that keeps the mail and never says so", "late", "Mail server: no answer in time"],
    ["that is slower than the time-out", { slow_ms: 2000 }, "Mail server: no answer in time"],
    ["that speaks HTML", "garbage", "Mail server: <html><h1>502 Bad Gateway</h1></html>"],
    ["that is busy", { code: 451, words: "Come back later" }, "Mail server: 451 Come back later"],
    [
      "that wants another password",
      { code: 454, words: "Temporary failure", at: "sender" },
      "Mail server: 454 Temporary failure",
    ],
  ]
  it.each(moods)("%s is worth a later try, which succeeds", async (_name, mood, words) => {
    await mails.mood(mood)
    expect(await outcome(email, "amir@shop.example")).toEqual({ id: null, words, marks: temporary })
    await mails.mood("ok")
    mails.reset()
    expect((await outcome(email, "amir@shop.example")).id).toMatch(/^smtp:<.+@shop\.example>$/)
    expect(mails.mailsTo("amir@shop.example")).toHaveLength(1)
  })
})

type Row = [string, HttpMood, { sendgrid: string; telegram: string; twilio: string }]
const moods: Row[] = [
  [
    "that cuts the line",
    "down",
    {
      sendgrid: "SendGrid: socket hang up",
      telegram: "Telegram: Network request failed: sendMessage (UND_ERR_SOCKET)",
      twilio: "Twilio: socket hang up",
    },
  ],
  [
    "that is not there",
    "closed",
    {
      sendgrid: `SendGrid: connect ECONNREFUSED ${new URL(sendgrid.url).host}`,
      telegram: "Telegram: Network request failed: sendMessage (ECONNREFUSED)",
      twilio: `Twilio: connect ECONNREFUSED ${new URL(twilio.url).host}`,
    },
  ],
  [
    "that never answers",
    "silent",
    {
      sendgrid: "SendGrid: no answer in time",
      telegram: "Telegram: Request timed out: sendMessage",
      twilio: "Twilio: no answer in time",
    },
  ],
  [
    "whose answer trickles",
    "trickle",
    {
      sendgrid: "SendGrid: no answer in time",
      telegram: "Telegram: Request timed out: sendMessage",
      twilio: "Twilio: no answer in time",
    },
  ],
  [
    "behind a page that wants to be signed in to",
    "html",
    {
      sendgrid: "SendGrid: answered 200, not 202",
      telegram: "Telegram: answered the call with something else",
      twilio: "Twilio: answered with no JSON",
    },
  ],
  [
    "that sends half an answer",
    "cut",
    {
      sendgrid: "SendGrid: answered 200, not 202",
      telegram: "Telegram: answered the call with something else",
      twilio: "Twilio: answered with no JSON",
    },
  ],
  [
    "that sends an empty answer",
    "empty",
    {
      sendgrid: "SendGrid: answered 200, not 202",
      telegram: "Telegram: answered the call with something else",
      twilio: "Twilio: answered with no JSON",
    },
  ],
  [
    "that sends JSON of something else",
    "strange",
    {
      sendgrid: "SendGrid: answered 200, not 202",
      telegram: "Telegram: answered the call with something else",
      twilio: "Twilio: answered with something else",
    },
  ],
  [
    "that is broken",
    { status: 502, body: "<h1>Bad gateway</h1>", headers: { "content-type": "text/html" } },
    {
      sendgrid: "SendGrid: 502 Bad Gateway",
      telegram: "Telegram: Server error 502 on sendMessage",
      twilio: "Twilio: 502 [HTTP 502] Failed to execute request",
    },
  ],
  [
    "that leads elsewhere",
    { status: 302, headers: { location: "http://127.0.0.1:9/elsewhere" } },
    {
      sendgrid: "SendGrid: Request failed with status code 302",
      telegram: "Telegram: answered the call with something else",
      twilio: "Twilio: 302 [HTTP 302] Failed to execute request",
    },
  ],
]

describe.each([
  { name: "sendgrid" as const, provider: overSendgrid, stub: sendgrid, to: "amir@shop.example" },
  { name: "telegram" as const, provider: bot, stub: telegram, to: "4711" },
  { name: "twilio" as const, provider: sms, stub: twilio, to: "+4915112345678" },
])("$name", ({ name, provider, stub, to }) => {
  beforeEach(() => stub.reset())

  it.each(moods)("%s is worth a later try, which succeeds", async (_name, mood, words) => {
    await stub.mood(mood)
    expect(await outcome(provider, to)).toEqual({ id: null, words: words[name], marks: temporary })
    await stub.mood("ok")
    expect((await outcome(provider, to)).id).toMatch(new RegExp(`^${name}:`))
  })

  it("is called once for each try, so that the outbox alone decides when to come back", async () => {
    await stub.mood({ status: 500, body: "" })
    await outcome(provider, to)
    expect(stub.calls).toHaveLength(1)
    await stub.mood("ok")
  })
})

describe("whoever asks to be left alone for a while is", () => {
  const in90Seconds = () => new Date(Date.now() + 90_000)
  const said = (headers: object) => ({ status: 429, body: {}, headers: { ...headers } })

  it("by Telegram, in seconds", async () => {
    const words = "Too Many Requests: retry after 17"
    const body = { ok: false, error_code: 429, description: words, parameters: { retry_after: 17 } }
    await telegram.mood({ status: 429, body })
    const { words: read, marks } = await outcome(bot, "4711")
    expect(read).toBe("Telegram: 429 Too Many Requests: retry after 17")
    expect(marks).toEqual({ is_permanent: false, retry_after_ms: 17_000 })
    await telegram.mood("ok")
  })

  it("by SendGrid, with Retry-After or the end of its window", async () => {
    await sendgrid.mood(said({ "retry-after": "30" }))
    expect((await outcome(overSendgrid, "a@shop.example")).marks).toEqual({
      ...{ is_permanent: false, retry_after_ms: 30_000 },
    })
    const reset = Math.ceil(in90Seconds().getTime() / 1000)
    await sendgrid.mood(said({ "x-ratelimit-reset": String(reset) }))
    const { marks } = await outcome(overSendgrid, "a@shop.example")
    expect(marks).toMatchObject({ is_permanent: false })
    expect(Math.round(("retry_after_ms" in marks ? marks.retry_after_ms! : 0) / 10_000)).toBe(9)
    await sendgrid.mood("ok")
  })

  it("by Twilio, in seconds or with a date", async () => {
    await twilio.mood(said({ "retry-after": "2.5" }))
    expect(await outcome(sms, "+4915112345678")).toEqual({
      id: null,
      words: "Twilio: 429 too many requests",
      marks: { is_permanent: false, retry_after_ms: 2_500 },
    })
    await twilio.mood(said({ "retry-after": in90Seconds().toUTCString() }))
    const { marks } = await outcome(sms, "+4915112345678")
    expect(Math.round(("retry_after_ms" in marks ? marks.retry_after_ms! : 0) / 10_000)).toBe(9)
    await twilio.mood(said({}))
    expect((await outcome(sms, "+4915112345678")).marks).toEqual(temporary)
    await twilio.mood("ok")
  })
})
