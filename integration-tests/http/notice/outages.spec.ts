import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { NewNotice } from "../../../src/modules/notice/telling"
import { sendMessages } from "../../../src/workflows/notice/send-messages"
import { tellPeopleWorkflow } from "../../../src/workflows/notice/tell-people"
import { HttpMood } from "../../helpers/http-stub"
import { aMailServer, MailMood } from "../../helpers/mail-server"
import { told } from "../../helpers/notices"
import { anOrder, aShop, Shop } from "../../helpers/orders"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aSendgrid, SENDGRID_KEY } from "../../helpers/sendgrid-stub"
import { aTelegram, BOT_TOKEN } from "../../helpers/telegram-stub"
import { aTwilio, TWILIO_NUMBER, TWILIO_SID, TWILIO_TOKEN } from "../../helpers/twilio-stub"
import { forgetEverythingTold, noticesOf } from "./told"

const mails = aMailServer({ needs_login: true })
const [sendgrid, telegram, twilio] = [aSendgrid(), aTelegram(), aTwilio()]
const apis = [sendgrid, telegram, twilio]
const MERCHANT_CHAT = "-100200"
const PRICE = { amount: 10, currency_code: "eur" }
const PHONE = "+4915112345678"
const variables = {
  NOTICE_TIMEOUT_MS: "2500",
  MAIL_FROM: "Souk <souk@shop.example>",
  SMTP_URL: mails.url,
  SENDGRID_API_KEY: SENDGRID_KEY,
  SENDGRID_API_URL: sendgrid.url,
  TELEGRAM_BOT_TOKEN: BOT_TOKEN,
  TELEGRAM_API_URL: telegram.url,
  TELEGRAM_CHAT_ID: MERCHANT_CHAT,
  TWILIO_ACCOUNT_SID: TWILIO_SID,
  TWILIO_AUTH_TOKEN: TWILIO_TOKEN,
  TWILIO_FROM: TWILIO_NUMBER,
  TWILIO_API_URL: twilio.url,
}
Object.assign(process.env, variables)
/** Longer than every wait between tries that any of the moods below leads to. */
const LATER_MS = 2 * 60 * 60 * 1000

/** Whatever becomes of those who carry messages, orders are placed and paid, and nobody is forgotten. */
souk.alone(({ api, getContainer }) => {
  let container: MedusaContainer
  let shop: Shop
  let idle: () => Promise<void>
  let passed_ms = 0

  beforeAll(async () => {
    container = getContainer()
    idle = aQuietBus(container)
    shop = await aShop(api, container)
    const notices = noticesOf(container)
    const { code } = await notices.openStartCode(shop.north.id, new Date())
    await notices.linkChat({ code, chat_id: "4711", title: "North" }, new Date())
    await idle()
    // Once, so that no time-out runs while what mails are made with is read from the disk.
    await text("warm:1")
    await send()
    await forgetEverythingTold(container)
  })
  beforeEach(async () => {
    await everybody("ok", "ok")
    mails.reset()
    for (const stub of apis) stub.reset()
  })
  afterEach(() => idle())
  afterAll(() => {
    jest.restoreAllMocks()
    for (const stub of [mails, ...apis]) stub.close()
    for (const name of Object.keys(variables)) delete process.env[name]
  })

  const everybody = async (mail: MailMood, mood: HttpMood) => {
    await mails.mood(mail)
    for (const stub of apis) await stub.mood(mood)
  }
  const realNow = Date.now
  /** Those who rest, and the outbox, look at the clock; nobody waits. */
  const later = () => {
    passed_ms += LATER_MS
    jest.spyOn(Date, "now").mockImplementation(() => realNow() + passed_ms)
  }
  const clock = { now: () => new Date(Date.now()), chance: () => 0.5 }
  const send = () => sendMessages(container, clock)
  const messages = async () => {
    const all = await noticesOf(container).listNoticeMessages({}, { order: { created_at: "ASC" } })
    return all.filter(({ channel }) => channel !== "feed")
  }
  const paid = async (id: string) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["payment_collections.captured_amount"],
      filters: { id },
    })
    return Number(data[0].payment_collections?.[0]?.captured_amount)
  }
  const tell = async (notice: NewNotice) => {
    const input = { notices: [notice], now: clock.now().toISOString() }
    await tellPeopleWorkflow(container).run({ input })
  }
  const text = (event_key: string) =>
    tell({
      ...told.code(event_key, "123456", { channels: ["sms"] }),
      recipient: { type: "guest" as const, id: PHONE, phone: PHONE },
    })
  /** How often each message has reached whom it was meant for, by its own id where there is one. */
  const arrivals = async () => {
    const ids = [
      ...mails.mails.map(({ headers }) => headers["message-id"]),
      ...sendgrid.mails.map(({ headers }) => headers?.["Message-ID"] ?? "none"),
    ]
    const rows = await messages()
    const byMail = rows.filter(({ channel }) => channel === "email")
    return {
      mails: byMail.map(({ id }) => ids.filter((one) => one.includes(id)).length),
      chats: telegram.sent.length - rows.filter(({ channel }) => channel === "telegram").length,
      texts: twilio.texts.length - rows.filter(({ channel }) => channel === "sms").length,
    }
  }
  const once = async () => {
    const { length } = (await messages()).filter(({ channel }) => channel === "email")
    return { mails: Array(length).fill(1), chats: 0, texts: 0 }
  }

  it("the application starts with all of them, and each carries its channel", async () => {
    expect(noticesOf(container).options.channels).toEqual([
      ...["inbox", "feed", "email", "telegram", "sms"],
    ])
    await anOrder(api, container, shop)
    await text("code:1")
    await idle()
    await send()
    const carried = (await messages()).map(({ channel, provider }) => `${channel} by ${provider}`)
    expect([...new Set(carried)].sort()).toEqual([
      "email by smtp",
      "sms by twilio",
      "telegram by telegram",
    ])
    expect(mails.mailsTo("ann@example.com").map(({ from }) => from)).toEqual([
      ...["Souk <souk@shop.example>", "Souk <souk@shop.example>"],
    ])
    expect(mails.mailsTo("north@example.com")).toHaveLength(1)
    expect(telegram.sentTo(MERCHANT_CHAT)).toHaveLength(2)
    expect(telegram.sentTo("4711")).toHaveLength(2)
    expect(telegram.sent.every(({ parse_mode }) => parse_mode === "MarkdownV2")).toBe(true)
    expect(twilio.textsTo(PHONE)).toMatchObject([{ body: expect.stringContaining("123456") }])
    expect(sendgrid.calls).toHaveLength(0)
    expect(await arrivals()).toEqual(await once())
  })

  const tooMany: HttpMood = {
    status: 429,
    headers: { "retry-after": "60", "content-type": "application/json" },
    body: {
      ...{ ok: false, error_code: 429, description: "Too Many Requests" },
      parameters: { retry_after: 60 },
    },
  }
  type Row = [string, MailMood, HttpMood]
  /** What happens meanwhile leaves messages for every channel, which arrive once when all are well. */
  const survives = async (mail: MailMood, mood: HttpMood, happen: () => Promise<void>) => {
    await everybody(mail, mood)
    await text("code:1")
    // The outbox is busy with them while it happens.
    const busy = send()
    await happen()
    await busy
    await idle()
    await send()
    const waiting = await messages()
    const channels = new Set(waiting.map(({ channel }) => channel))
    expect([...channels].sort()).toEqual(["email", "sms", "telegram"])
    expect(waiting.map(({ status }) => status)).toEqual(waiting.map(() => "pending"))
    expect([mails.mails, sendgrid.mails, telegram.sent, twilio.texts]).toEqual([[], [], [], []])

    await everybody("ok", "ok")
    later()
    await send()
    expect((await messages()).map(({ status }) => status)).toEqual(waiting.map(() => "sent"))
    expect(await arrivals()).toEqual(await once())
    await send()
    expect(await arrivals()).toEqual(await once())
  }

  it.each<Row>([
    ["down", "down", "closed"],
    ["silent", "silent", "silent"],
    ["too slow", { slow_ms: 60_000 }, "trickle"],
    ["asking to be left alone", { code: 450, words: "Try again later" }, tooMany],
    ["hidden behind a page", "garbage", "html"],
  ])(
    "with all of them %s an order is placed and paid, and told once when they are well",
    (_name, mail, mood) =>
      survives(mail, mood, async () => {
        const order = await anOrder(api, container, shop)
        expect(await paid(order.id)).toBe(order.total)
      })
  )

  it.each<Row>([
    ["sending half an answer", { code: 421, words: "Closing" }, "cut"],
    ["sending nothing", "garbage", "empty"],
    ["sending something else", "garbage", "strange"],
    ["broken", { code: 451, words: "Local error" }, { status: 500, body: "oops" }],
  ])("with all of them %s everything is told once when they are well", (_name, mail, mood) =>
    survives(mail, mood, async () => {
      const recipient = { type: "merchant" as const, id: "merchant" }
      const facts = { order_id: "order_1", order_number: 1, goods: [], more: 0, total: PRICE }
      await tell({ key: "merchant_order_placed", event_key: "order_1", recipient, facts })
      await tell(told.code("code:2", "123456"))
    })
  )

  describe("a mail", () => {
    it("goes over SendGrid while the mail server is down, and over the mail server afterwards", async () => {
      later()
      await mails.mood("down")
      await tell(told.code("code:1", "123456"))
      await send()
      await mails.mood("ok")
      await tell(told.code("code:2", "123456"))
      await send()
      expect((await messages()).map(({ provider }) => provider)).toEqual(["sendgrid", "smtp"])
      expect(await arrivals()).toEqual(await once())
    })

    it("to an address that does not exist is given up at once, and not tried another way", async () => {
      later()
      await mails.mood({ code: 550, words: "5.1.1 No such user" })
      await tell(told.code("code:1", "123456"))
      await send()
      expect(await messages()).toMatchObject([
        { status: "dead", attempts: 1, last_error: "Mail server: 550 5.1.1 No such user" },
      ])
      expect(sendgrid.calls).toHaveLength(0)
    })

    it("that both kept without saying so arrives again, under the same id", async () => {
      later()
      await mails.mood("late")
      await sendgrid.mood("late")
      await tell(told.code("code:1", "123456"))
      await send()
      expect(await messages()).toMatchObject([{ status: "pending", attempts: 1 }])
      await everybody("ok", "ok")
      later()
      await send()
      const [{ id, status }] = await messages()
      expect(status).toBe("sent")
      const [first, second] = mails.mails.map(({ headers }) => headers["message-id"])
      expect(first).toContain(id)
      expect([second, sendgrid.mails[0].headers?.["Message-ID"]]).toEqual([first, first])
    })
  })
})
