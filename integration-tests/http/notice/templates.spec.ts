import { Modules } from "@medusajs/framework/utils"
import { AUDIT_MODULE } from "../../../src/modules/audit"
import AuditModuleService from "../../../src/modules/audit/service"
import { NOTICE_MODULE } from "../../../src/modules/notice"
import { NOTICE_KEYS } from "../../../src/modules/notice/catalogue"
import NoticeModuleService from "../../../src/modules/notice/service"
import { Actor, aMerchant } from "../../helpers/actors"
import { aMailServer } from "../../helpers/mail-server"
import { refusal, refusalParts } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aSeller } from "../../helpers/sellers"
import { aTelegram, BOT_TOKEN } from "../../helpers/telegram-stub"

const CHAT = "-1001234567890"
const post = aMailServer()
const telegram = aTelegram()
process.env.SMTP_URL = post.url
process.env.TELEGRAM_BOT_TOKEN = BOT_TOKEN
process.env.TELEGRAM_API_URL = telegram.url
process.env.TELEGRAM_CHAT_ID = CHAT

/** What the merchant sees of notices before anybody is told one. */
souk.alone(({ api, getContainer }) => {
  let merchant: Actor
  let seller: Actor
  const path = "/admin/notice-templates"
  const read = (rest = "", who = merchant) => api.get(`${path}${rest}`, who)
  const test = (key: string, body: object, who = merchant) =>
    api.post(`${path}/${key}/test-message`, body, who)
  const template = async (rest: string) => (await read(rest)).data.template
  const notifications = () => getContainer().resolve(Modules.NOTIFICATION).listNotifications()

  beforeAll(async () => {
    const container = getContainer()
    merchant = await aMerchant(api, container, "merchant@example.com")
    seller = (await aSeller(api, container, "Clay")).auth
  })
  beforeEach(async () => {
    await post.mood("ok")
    post.reset()
    telegram.reset()
  })
  afterAll(() => {
    post.close()
    telegram.close()
  })

  describe("the templates", () => {
    it("are those of all notices, with the titles of their samples", async () => {
      const { templates, count } = (await read()).data
      expect(templates.map(({ key }: { key: string }) => key)).toEqual(NOTICE_KEYS)
      expect(count).toBe(NOTICE_KEYS.length)
      const [code] = templates
      expect(code).toEqual({
        ...{ key: "sign_in_code", group: "account", audience: "customer", is_critical: true },
        ...{ channels: ["email", "sms"], optional_channels: [] },
        title: "Your Souk sign-in code",
      })
    })

    it("show each notice as every channel carries it", async () => {
      for (const key of NOTICE_KEYS) {
        const shown = await template(`/${key}`)
        expect(shown).toMatchObject({ key, locale: "en", subject: shown.inbox.title })
        expect(shown.html).toContain("</html>")
        for (const text of [shown.text, shown.telegram, shown.sms, shown.inbox.body]) {
          expect(text).toMatch(/\S/)
        }
      }
    })

    it("show the branding of the moment", async () => {
      const brand = { name: "Bazaar", color: "#facc15", storefront_url: "https://bazaar.example/" }
      await api.post("/admin/notice-brand", brand, merchant)
      const shown = await template("/order_placed")
      expect(shown.html).toContain(">Bazaar</a>")
      expect(shown.html).toContain("background-color:#facc15;color:#000000")
      expect(shown.text).toContain("https://bazaar.example/orders/order_01JDSAMPLE")
      expect(shown.sms).toMatch(/^Bazaar: /)
    })

    it("offer to switch off what can be switched off, and nothing else", async () => {
      const offers = async (key: string) => (await template(`/${key}`)).text.includes("Unsubscribe")
      expect([await offers("order_paid"), await offers("auction_won")]).toEqual([true, false])
    })

    it("are refused in a language that we have no words in, and with more than a language", async () => {
      const words = "Invalid request: Expected: 'en' for field 'locale', but got: 'tlh'"
      expect(await refusal(read("?locale=tlh"))).toBe(`400 ${words}`)
      expect(await refusal(read("/order_paid?locale=tlh"))).toBe(`400 ${words}`)
      expect((await read("/order_paid?locale=en")).data.template.locale).toBe("en")
      expect((await refusalParts(read("?limit=1"))).status).toBe(400)
    })

    it("have none for what is no notice, whatever it is called", async () => {
      for (const key of ["nothing", "constructor", "__proto__"]) {
        const words = `404 There is no notice '${key}'; GET /admin/notice-templates lists those there are`
        expect(await refusal(read(`/${key}`))).toBe(words)
        expect(await refusal(test(key, { channel: "email" }))).toBe(words)
      }
    })
  })

  describe("a test message", () => {
    it("goes to whoever asks for it, as the mail that the preview shows", async () => {
      const { status, data } = await test("order_shipped", { channel: "email" })
      const to = "merchant@example.com"
      expect([status, data]).toEqual([
        ...[200, { test: { key: "order_shipped", channel: "email", to } }],
      ])
      const [mail] = await post.arrived(1)
      const shown = await template("/order_shipped")
      expect(mail.recipients).toEqual([to])
      expect(mail.subject).toBe(`[Test] ${shown.subject}`)
      expect(mail.html.trim()).toBe(shown.html)
      expect(mail.text.trim()).toBe(shown.text)
    })

    it("goes to the address that it is given", async () => {
      await test("sign_in_code", { channel: "email", to: "somebody@example.com" })
      const [mail] = await post.arrived(1)
      expect(mail.recipients).toEqual(["somebody@example.com"])
      expect(mail.text).toContain("482913")
    })

    it("goes to the merchant's chat in Telegram, which can read it", async () => {
      await test("merchant_order_paid", { channel: "telegram" })
      await test("merchant_order_paid", { channel: "telegram", to: "@clay_orders" })
      expect(telegram.sent.map(({ chat_id }) => chat_id)).toEqual([CHAT, "@clay_orders"])
      const { text, parse_mode } = telegram.sent[0]
      expect(parse_mode).toBe("MarkdownV2")
      expect(text).toMatch(/^\\\[Test\\\] \*Order \\#1042 is paid\*/)
    })

    it("leaves a trace of who sent what to whom, and nothing in the outbox", async () => {
      await test("order_paid", { channel: "email" })
      const audit = getContainer().resolve<AuditModuleService>(AUDIT_MODULE)
      expect(await audit.listAuditEntries({ action: "notice.test_sent" })).toMatchObject([
        {
          ...{
            actor_type: "merchant",
            resource_type: "notice_template",
            resource_id: "order_paid",
          },
          details: { channel: "email", to: "merchant@example.com" },
        },
      ])
      const notices = getContainer().resolve<NoticeModuleService>(NOTICE_MODULE)
      expect(await notices.listNoticeMessages({ key: "order_paid" })).toEqual([])
    })

    it("that is not taken says why, in the words of whoever did not take it", async () => {
      await post.mood({ code: 550, words: "No such user here" })
      const { status, message } = await refusalParts(test("order_paid", { channel: "email" }))
      expect(status).toBe(400)
      expect(message).toMatch(/^The test message was not taken: .*No such user here/)
      expect(message).not.toMatch(/Failed to send notification|\[permanent\]|noti_/)

      telegram.chat(CHAT, "blocked")
      expect(await refusal(test("order_paid", { channel: "telegram" }))).toContain(
        "bot was blocked by the user"
      )
      const audit = getContainer().resolve<AuditModuleService>(AUDIT_MODULE)
      expect(await audit.listAuditEntries({ action: "notice.test_sent" })).toEqual([])
    })

    it("needs a channel that something carries", async () => {
      const { options } = getContainer().resolve<NoticeModuleService>(NOTICE_MODULE)
      const { channels } = options
      options.channels = ["inbox", "feed", "email"]
      try {
        expect(await refusal(test("order_paid", { channel: "sms", to: "+4915112345678" }))).toBe(
          "400 Nothing carries messages for sms; channels that are set up: email"
        )
      } finally {
        options.channels = channels
      }
    })

    const phone = "Field 'to' accepts a phone number like +4915112345678"
    const chat =
      "Field 'to' accepts the id of a chat, like -1001234567890, or the name of a channel, like @shop"
    const address = "Field 'to' accepts an email address like sam@example.com"
    it("is refused where it does not fit its channel", async () => {
      const refused: [object, string][] = [
        [{ channel: "sms" }, "Field 'to' is needed for sms: to whom the test message goes"],
        [{ channel: "sms", to: "015112345678" }, `Invalid request: ${phone}`],
        [{ channel: "telegram", to: "sam" }, `Invalid request: ${chat}`],
        [{ channel: "email", to: "+4915112345678" }, `Invalid request: ${address}`],
        [
          { channel: "email", to: "a@b.example\r\nBcc: c@d.example" },
          `Invalid request: ${address}`,
        ],
        [{ channel: "inbox" }, "Invalid request: Field 'channel' accepts email, telegram, sms"],
        [{}, "Invalid request: Field 'channel' accepts email, telegram, sms"],
        [{ channel: "email", subject: "x" }, "Invalid request: Unrecognized fields: 'subject'"],
      ]
      for (const [body, words] of refused) {
        expect(await refusal(test("order_paid", body))).toBe(`400 ${words}`)
      }
      expect(await notifications()).toEqual([])
    })

    it("is nobody else's to send or to look at", async () => {
      const attempts = (who: Actor) => [
        ...[read("", who), read("/order_paid", who)],
        test("order_paid", { channel: "email" }, who),
      ]
      for (const attempt of attempts({ headers: {} })) {
        expect((await refusalParts(attempt)).status).toBe(401)
      }
      for (const attempt of attempts(seller)) {
        expect((await refusalParts(attempt)).status).toBe(403)
      }
    })

    it("is sent twenty times a minute at most", async () => {
      const attempts: number[] = []
      for (let i = 0; i < 60 && !attempts.includes(429); i += 1) {
        attempts.push((await refusalParts(test("nothing", { channel: "email" }))).status)
      }
      expect(attempts.at(-1)).toBe(429)
      expect(attempts.filter((status) => status === 404).length).toBeLessThanOrEqual(20)
    })
  })
})
