import { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { readRefusal } from "../../../src/lib/delivery-refusal"
import EmailProvider from "../../../src/providers/email/service"
import { aMailServer, MAIL_PASSWORD, MailMood } from "../../helpers/mail-server"
import { aSendgrid, SENDGRID_KEY } from "../../helpers/sendgrid-stub"

const mails = aMailServer({ needs_login: true })
const sendgrid = aSendgrid()
afterAll(() => [mails, sendgrid].forEach((stub) => stub.close()))
beforeEach(async () => {
  await mails.mood("ok")
  await sendgrid.mood("ok")
  mails.reset()
  sendgrid.reset()
})

const bounds = { sendgrid_api_url: sendgrid.url, timeout_ms: 1_000 }
const from = "Souk <souk@shop.example>"
const mailServer = new EmailProvider({}, { from, smtp_url: mails.url, ...bounds })
const bySendgrid = () => new EmailProvider({}, { from, sendgrid_api_key: SENDGRID_KEY, ...bounds })
const byBoth = () =>
  new EmailProvider({}, { from, smtp_url: mails.url, sendgrid_api_key: SENDGRID_KEY, ...bounds })

const mail = (changes: Partial<ProviderSendNotificationDTO> = {}): ProviderSendNotificationDTO => ({
  ...{ to: "leila@shop.example", channel: "email", template: "order_paid" },
  content: { subject: "Your order", text: "Thank you", html: "<p>Thank you</p>" },
  ...changes,
})
const content = (subject: string, text = "Thank you") => ({ subject, text, html: `<p>${text}</p>` })

/** How a refusal reads in the outbox. */
const refusalOf = async (attempt: Promise<unknown>) =>
  attempt.then(
    () => Promise.reject(new Error("It was not refused")),
    (error) => readRefusal(error)
  )

describe("a mail arrives as it was meant", () => {
  const long = "A subject of two hundred characters, ".repeat(6).slice(0, 200)
  const subjects = [
    ["plain", "Your order 17 was shipped"],
    ["from right to left", "سفارش شما ارسال شد – ۱۷"],
    ["with an emoji of several parts", "👩‍👩‍👧‍👦 Your family order"],
    ["of 200 characters", long],
    ["of 200 characters from right to left", "سفارش شما ".repeat(20)],
    ["of one letter that does not end", "é".repeat(200)],
  ]
  it.each(subjects)("with a subject %s", async (_name, subject) => {
    await mailServer.send(mail({ content: content(subject) }))
    await bySendgrid().send(mail({ content: content(subject) }))
    expect(mails.mails[0].subject).toBe(subject.trim())
    expect(sendgrid.mails[0].subject).toBe(subject.trim())
  })

  it("with both parts, whatever is written in them", async () => {
    const text = `سلام\n.\n.hidden dot\nFrom the shop\n${"long ".repeat(400)}`
    await mailServer.send(mail({ content: content("Hello", text) }))
    expect(mails.mails[0].text.trim().replace(/\r\n/g, "\n")).toBe(text.trim())
    expect(mails.mails[0].html.trim().replace(/\r\n/g, "\n")).toBe(`<p>${text}</p>`)
    await bySendgrid().send(mail({ content: content("Hello", text) }))
    expect(sendgrid.mails[0].content).toEqual([
      { type: "text/plain", value: text },
      { type: "text/html", value: `<p>${text}</p>` },
    ])
  })

  it("from the shop, or from whom the message names, and with where to reply", async () => {
    const reply_to = "Help, at Souk <help@shop.example>"
    const named = { from: "فروشگاه <shop@other.example>", provider_data: { reply_to } }
    await mailServer.send(mail())
    await mailServer.send(mail(named))
    await bySendgrid().send(mail(named))
    expect(mails.mails.map((one) => one.from)).toEqual([from, named.from])
    expect(mails.mails[1].sender).toBe("shop@other.example")
    expect(mails.mails[1].headers["reply-to"]).toBe('"Help, at Souk" <help@shop.example>')
    expect(sendgrid.mails[0]).toMatchObject({
      from: { name: "فروشگاه", email: "shop@other.example" },
      reply_to: { name: "Help, at Souk", email: "help@shop.example" },
    })
  })

  it("with headers of its own, but never with a second sender, recipient or subject", async () => {
    const unsubscribe = "<https://shop.example/notices/off?token=abc>"
    const headers = {
      "List-Unsubscribe": unsubscribe,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Message-ID": "<nmsg_1@shop.example>",
      Subject: "Another",
      bcc: "eve@evil.example",
    }
    const sent = await mailServer.send(mail({ provider_data: { headers } }))
    expect(sent.id).toBe("smtp:<nmsg_1@shop.example>")
    expect(mails.mails[0]).toMatchObject({
      ...{ subject: "Your order", recipients: ["leila@shop.example"] },
      headers: {
        "list-unsubscribe": unsubscribe,
        "list-unsubscribe-post": "List-Unsubscribe=One-Click",
        "message-id": "<nmsg_1@shop.example>",
      },
    })
    expect(mails.mails[0].headers).not.toHaveProperty("bcc")
    await bySendgrid().send(
      mail({ provider_data: { headers: { ...headers, "X-SG-EID": "1", Received: "by me" } } })
    )
    expect(sendgrid.mails[0].headers).toEqual({
      "List-Unsubscribe": unsubscribe,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Message-ID": "<nmsg_1@shop.example>",
    })
  })

  it("with its attachments", async () => {
    const file = Buffer.from("a,b\n1,2").toString("base64")
    const attachments = [{ filename: "گزارش.csv", content: file, content_type: "text/csv" }]
    await mailServer.send(mail({ attachments }))
    await bySendgrid().send(mail({ attachments }))
    expect(mails.mails[0].attachments).toEqual(["گزارش.csv"])
    expect(sendgrid.mails[0].attachments).toMatchObject([{ filename: "گزارش.csv", content: file }])
  })

  it("without SendGrid rewriting its links or watching who reads it", async () => {
    await bySendgrid().send(mail())
    expect(sendgrid.mails[0].tracking_settings).toEqual({
      click_tracking: { enable: false, enable_text: false },
      open_tracking: { enable: false },
      subscription_tracking: { enable: false },
    })
  })
})

describe("a line break adds no header", () => {
  const evil = "\r\nBcc: eve@evil.example\r\n\r\nForged"
  const places: [string, Partial<ProviderSendNotificationDTO>][] = [
    ["in the subject", { content: content(`Hello${evil}`) }],
    ["in the sender's name", { from: `Souk${evil} <souk@shop.example>` }],
    ["in the answer's name", { provider_data: { reply_to: `Help${evil} <help@shop.example>` } }],
    ["in a header's value", { provider_data: { headers: { "X-Note": `note${evil}` } } }],
    ["in a header's name", { provider_data: { headers: { [`X-Note: 1${evil}`]: "note" } } }],
    [
      "in a message's id",
      { provider_data: { headers: { "Message-ID": `<1@shop.example>${evil}` } } },
    ],
    ["in a file's name", { attachments: [{ filename: `a.txt${evil}`, content: "YQ==" }] }],
  ]
  it.each(places)("%s", async (_name, changes) => {
    await mailServer.send(mail(changes))
    expect(mails.mails[0].recipients).toEqual(["leila@shop.example"])
    expect(mails.mails[0].headers).not.toHaveProperty("bcc")
    expect(mails.mails[0].raw).not.toMatch(/^Bcc:/im)
    expect(mails.mails[0].text.trim()).toBe("Thank you")
  })

  const recipients = [
    "leila@shop.example\r\nBcc: eve@evil.example",
    "leila@shop.example, eve@evil.example",
    "leila@shop.example>\r\nRCPT TO:<eve@evil.example",
    "Leila <leila@shop.example>",
    "group: eve@evil.example;",
    "not an address",
    "",
    `${"a".repeat(250)}@shop.example`,
  ]
  it.each(recipients)("nor does it reach two people: %j is refused for good", async (to) => {
    expect(await refusalOf(byBoth().send(mail({ to })))).toEqual({
      ...{ words: "This is not an e-mail address", is_permanent: true, retry_after_ms: null },
    })
    expect([mails.mails, sendgrid.calls]).toEqual([[], []])
  })
})

describe("with a mail server and SendGrid", () => {
  it("the mail server is asked first, and SendGrid not at all", async () => {
    expect((await byBoth().send(mail())).id).toMatch(/^smtp:/)
    expect(mails.mails).toHaveLength(1)
    expect(sendgrid.calls).toHaveLength(0)
  })

  const troubles: [string, MailMood][] = [
    ["is down", "down"],
    ["never says hello", "silent"],
    ["speaks HTML", "garbage"],
    ["is too slow", { slow_ms: 5_000 }],
    ["is busy", { code: 421, words: "Too many connections" }],
    ["does not know our password", { code: 535, words: "Who are you?", at: "login" }],
    ["trusts us with no mail", { code: 550, words: "5.7.1 Relaying denied" }],
    ["does not like the sender", { code: 553, words: "Not your address", at: "sender" }],
    ["does not like what is in it", { code: 554, words: "5.7.1 Looks like spam", at: "content" }],
    ["has a full mailbox", { code: 552, words: "5.2.2 Mailbox full" }],
  ]
  it.each(troubles)("SendGrid takes the mail when the mail server %s", async (_name, mood) => {
    await mails.mood(mood)
    const headers = { "Message-ID": "<nmsg_1@shop.example>" }
    const { id } = await byBoth().send(mail({ provider_data: { headers } }))
    expect(id).toBe("sendgrid:sg-1")
    expect(sendgrid.mails).toMatchObject([{ headers }])
    expect(mails.mails).toHaveLength(0)
  })

  it("a mail whose fate is unknown goes out again under the same id, so that one can tell", async () => {
    await mails.mood("late")
    await byBoth().send(mail())
    const [{ headers }] = mails.mails
    expect(headers["message-id"]).toMatch(/^<[-0-9a-f]{36}@shop\.example>$/)
    expect(sendgrid.mails[0].headers).toEqual({ "Message-ID": headers["message-id"] })
  })

  const unknown: [string, MailMood][] = [
    ["550 alone", { code: 550, words: "No such user here" }],
    ["551", { code: 551, words: "User not local" }],
    ["553", { code: 553, words: "Mailbox name not allowed" }],
    ["550 5.1.1", { code: 550, words: "5.1.1 The account does not exist" }],
    ["554 5.1.10", { code: 554, words: "5.1.10 Recipient not found" }],
    ["550 5.1.1 after the mail", { code: 550, words: "5.1.1 Unknown", at: "content" }],
  ]
  it.each(unknown)("an address refused with %s is refused for good", async (_name, mood) => {
    await mails.mood(mood)
    const { code, words } = mood as { code: number; words: string } // as the rows above have it
    expect(await refusalOf(byBoth().send(mail()))).toEqual({
      ...{ words: `Mail server: ${code} ${words}`, is_permanent: true, retry_after_ms: null },
    })
    expect(sendgrid.calls).toHaveLength(0)
  })

  it("what SendGrid knows to be no address is refused for good as well", async () => {
    await mails.mood("down")
    const attempt = byBoth().send(mail({ to: "nobody@invalid.example" }))
    expect(await refusalOf(attempt)).toMatchObject({
      words: "SendGrid: 400 Does not contain a valid address.",
      is_permanent: true,
    })
  })

  it("SendGrid's refusal of anything else is worth a later try", async () => {
    const wrongKey = { from, sendgrid_api_key: "SG.another", ...bounds }
    expect(await refusalOf(new EmailProvider({}, wrongKey).send(mail()))).toEqual({
      words: "SendGrid: 401 The provided authorization grant is invalid",
      ...{ is_permanent: false, retry_after_ms: null },
    })
  })

  it("says what both of them said when neither took it", async () => {
    await mails.mood({ code: 451, words: "Greylisted" })
    await sendgrid.mood({ status: 503, body: { errors: [{ message: "Maintenance" }] } })
    expect(await refusalOf(byBoth().send(mail()))).toEqual({
      words: "Mail server: 451 Greylisted | SendGrid: 503 Maintenance",
      ...{ is_permanent: false, retry_after_ms: null },
    })
  })
})

it("never tells the password", async () => {
  const { port } = mails
  const smtp_url = `smtp://souk:wrong-${encodeURIComponent(MAIL_PASSWORD)}@127.0.0.1:${port}`
  const { words } = await refusalOf(
    new EmailProvider({}, { from, smtp_url, ...bounds }).send(mail())
  )
  expect(words).toBe("Mail server: 535 Who are you?")
})

it("uses a few connections for many mails", async () => {
  const provider = new EmailProvider({}, { from, smtp_url: mails.url, ...bounds })
  const many = Array.from({ length: 60 }, (_, i) => mail({ to: `buyer${i}@shop.example` }))
  await Promise.all(many.map((one) => provider.send(one)))
  expect(new Set(mails.mails.map(({ recipients }) => recipients[0])).size).toBe(60)
  expect(mails.loginCount()).toBeLessThanOrEqual(8)
})

describe("a password", () => {
  const withTls = aMailServer({ tls: true, needs_login: true })
  const abroad = (port: number, query: string) =>
    // Loopback under a name that is not known to be loopback.
    `smtp://souk:${encodeURIComponent(MAIL_PASSWORD)}@127.0.0.2:${port}${query}`
  const send = (smtp_url: string) =>
    new EmailProvider({}, { from, smtp_url, ...bounds }).send(mail())
  afterAll(() => withTls.close())

  it("does not leave the machine without TLS", async () => {
    const { words } = await refusalOf(send(abroad(mails.port, "")))
    expect(words).toBe("Mail server: 500 Error: command not recognized")
    expect(mails.loginCount()).toBe(0)
  })

  it("leaves it in the clear for whom the address says so", async () => {
    await send(abroad(mails.port, "?requireTLS=false"))
    expect(mails.mails).toHaveLength(1)
  })

  it("is not told to a server whose certificate nobody vouches for", async () => {
    expect((await refusalOf(send(abroad(withTls.port, "")))).words).toMatch(/certificate/)
    expect(withTls.loginCount()).toBe(0)
    await send(abroad(withTls.port, "?tls.rejectUnauthorized=false"))
    expect(withTls.mails).toHaveLength(1)
  })
})
