import { fork } from "node:child_process"
import { once } from "node:events"
import { resolve } from "node:path"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { NOTICE_MODULE } from "../../../src/modules/notice"
import { ATTEMPTS_MAX, CLAIM_MS, waitAfter } from "../../../src/modules/notice/rules"
import NoticeModuleService from "../../../src/modules/notice/service"
import { NewNotice } from "../../../src/modules/notice/telling"
import { beginSending, sendMessages } from "../../../src/workflows/notice/send-messages"
import { tellPeopleWorkflow } from "../../../src/workflows/notice/tell-people"
import { aMailServer } from "../../helpers/mail-server"
import { bob, mia, staff, told } from "../../helpers/notices"
import { souk } from "../../helpers/runner"
import type { SendingSettings } from "../../helpers/sending-process"
import { aTelegram, BOT_TOKEN } from "../../helpers/telegram-stub"

const post = aMailServer()
const telegram = aTelegram()
process.env.SMTP_URL = post.url
process.env.TELEGRAM_BOT_TOKEN = BOT_TOKEN
process.env.TELEGRAM_API_URL = telegram.url
process.env.TELEGRAM_CHAT_ID = "-1001"

const SENDING_PROCESS = resolve("integration-tests/helpers/sending-process.ts")
const CODE = "734291"
const MINUTE_MS = 60_000

/** Messages leave by the real providers for a real mail server. */
souk.alone(({ getContainer, dbConfig }) => {
  let now: Date
  const notices = () => getContainer().resolve<NoticeModuleService>(NOTICE_MODULE)
  const messages = () =>
    notices().listNoticeMessages({}, { order: { created_at: "ASC", id: "ASC" } })
  const tell = async (...notices: NewNotice[]) => {
    const input = { notices, now: now.toISOString() }
    return (await tellPeopleWorkflow(getContainer()).run({ input })).result
  }
  const send = (at = now) => sendMessages(getContainer(), { now: () => at, chance: () => 0.5 })
  const later = (ms: number) => new Date(now.getTime() + ms)

  beforeEach(async () => {
    now = new Date()
    await post.mood("ok")
    await telegram.mood("ok")
    post.reset()
    telegram.reset()
  })
  afterAll(() => {
    post.close()
    telegram.close()
  })

  describe("a message that is sent", () => {
    it("arrives once, with who took it on record", async () => {
      await tell(told.lost("lost:1"), told.lost("lost:1"), told.lost("lost:2", bob))
      expect(await send()).toEqual({ sent: 2, failed: 0, dead: 0 })
      expect(await send()).toEqual({ sent: 0, failed: 0, dead: 0 })
      expect(post.mails.map(({ to }) => to).sort()).toEqual(["ann@example.com", "bob@example.com"])
      expect(post.mails[0].subject).toContain("A brass lamp")
      const [message] = await messages()
      expect(message).toMatchObject({
        ...{ status: "sent", provider: "smtp", attempts: 1, last_error: null, sent_at: now },
        external_id: expect.stringMatching(/^smtp:/),
      })
    })

    it("can be unsubscribed with one click unless it is critical", async () => {
      await tell(told.lost("lost:1"), told.won("won:1", bob))
      await send()
      const [{ headers }] = post.mailsTo("ann@example.com")
      expect(headers["list-unsubscribe"]).toMatch(/^<http:\/\/localhost:9000\/unsubscribe\/\S+>$/)
      expect(headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click")
      const [{ headers: critical }] = post.mailsTo("bob@example.com")
      expect(critical["list-unsubscribe"]).toBeUndefined()
      expect(critical["list-unsubscribe-post"]).toBeUndefined()
    })

    it("has the same Message-ID at every try", async () => {
      await post.mood({ code: 451, words: "Try again later", at: "content" })
      await tell(told.lost("lost:1"))
      await send()
      await post.mood("ok")
      await send(later(MINUTE_MS))
      const [{ id }] = await messages()
      expect(post.mails.map(({ headers }) => headers["message-id"])).toEqual([`<${id}@localhost>`])
    })

    it("rings the bell with its title, for a member alone or for all the staff", async () => {
      await tell(
        told.proposed("proposed:1"),
        told.lowStock("low:1", "Lamp", mia, { channels: ["feed"] })
      )
      await send(later(15 * MINUTE_MS))
      const bells = await getContainer()
        .resolve(Modules.NOTIFICATION)
        .listNotifications({ channel: "feed" }, { order: { receiver_id: "ASC" } })
      expect(bells).toMatchObject([
        {
          ...{ receiver_id: "user_mia", to: "user_mia", template: "stock_low" },
          data: { title: expect.stringContaining("Lamp"), description: expect.any(String) },
        },
        { receiver_id: null, to: "", data: { title: expect.any(String) } },
      ])
    })
  })

  describe("a code", () => {
    it("reaches the mail and nothing else that is kept", async () => {
      await tell(told.code("code:1", CODE))
      expect(await everythingKept()).not.toContain(CODE)
      await send()
      expect(post.mails[0].text).toContain(CODE)
      expect(await everythingKept()).not.toContain(CODE)
    })

    it("is forgotten when the message dies", async () => {
      await post.mood({ code: 550, words: "No such mailbox" })
      await tell(told.code("code:1", CODE))
      expect(await send()).toEqual({ sent: 0, failed: 0, dead: 1 })
      expect(await messages()).toMatchObject([
        { status: "dead", secret: null, last_error: expect.stringContaining("550") },
        { key: "merchant_messages_dead" },
      ])
      expect(await everythingKept()).not.toContain(CODE)
    })

    it("is not sent when it has run out", async () => {
      await tell(told.code("code:1", CODE, { expires_at: later(MINUTE_MS).toISOString() }))
      expect(await send(later(MINUTE_MS))).toEqual({ sent: 0, failed: 0, dead: 0 })
      expect(post.mails).toEqual([])
      expect(await messages()).toMatchObject([{ status: "dropped", secret: null }])
    })

    async function everythingKept() {
      const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const { rows: tables } = await knex.raw<{ rows: { name: string }[] }>(
        "select table_name as name from information_schema.tables where table_schema = 'public'"
      )
      const texts: string[] = []
      for (const { name } of tables) {
        const { rows } = await knex.raw(`select t::text as text from "${name}" t`)
        texts.push(...rows.map(({ text }: { text: string }) => text))
      }
      return texts.join("\n")
    }
  })

  describe("a mail server that is down", () => {
    it("is tried eight times, waiting longer each time, and then the message is dead", async () => {
      await post.mood("down")
      await tell(told.lost("lost:1"))
      let at = now
      for (let attempt = 1; attempt < ATTEMPTS_MAX; attempt++) {
        expect(await send(at)).toEqual({ sent: 0, failed: 1, dead: 0 })
        const next = new Date(at.getTime() + waitAfter(attempt, 0.5))
        expect(await messages()).toMatchObject([
          { status: "pending", attempts: attempt, send_after: next },
        ])
        expect(await send(new Date(next.getTime() - 1))).toEqual({ sent: 0, failed: 0, dead: 0 })
        at = next
      }
      expect(await send(at)).toEqual({ sent: 0, failed: 0, dead: 1 })
      const [message] = await messages()
      expect(message).toMatchObject({ status: "dead", attempts: 8 })
      expect(message.last_error).toContain("ECONNREFUSED")
      expect(at.getTime() - now.getTime()).toBeLessThan(24 * 60 * MINUTE_MS)
    })

    it("keeps no other channel waiting", async () => {
      await post.mood("down")
      await tell(told.lost("lost:1"), told.proposed("proposed:1"))
      expect(await send()).toEqual({ sent: 1, failed: 1, dead: 0 })
    })

    it("rings the merchant's bell once an hour, however many messages die", async () => {
      await post.mood({ code: 550, words: "No such mailbox" })
      const bells = () => notices().listNoticeMessages({ key: "merchant_messages_dead" })
      for (const event of ["lost:1", "lost:2"]) {
        await tell(told.lost(event), told.lost(event, bob))
        await send()
      }
      expect(await bells()).toHaveLength(1)
      expect((await bells())[0].facts).toMatchObject({
        ...{ channel: "email", count: 2 },
        error: expect.stringContaining("No such mailbox"),
      })
    })
  })

  describe("a provider that asks to wait", () => {
    it("is not called again before, and no try is counted", async () => {
      const many = Array.from({ length: 12 }, (_, i) => ({
        ...{ key: "merchant_order_placed" as const, event_key: `placed:${i}`, recipient: staff },
        facts: { ...order, order_number: i },
      }))
      await tell(...many)
      await telegram.mood(tooMany(30))
      const { failed } = await send()
      // As many as were under way at the time.
      expect(failed).toBeLessThanOrEqual(4)
      const calls = telegram.calls.length
      expect(await messages()).toHaveLength(12)
      expect(
        (await messages()).every(({ attempts, status }) => !attempts && status === "pending")
      ).toBe(true)

      expect(await send(later(29_000))).toEqual({ sent: 0, failed: 0, dead: 0 })
      expect(telegram.calls).toHaveLength(calls)
      await telegram.mood("ok")
      expect(await send(later(30_000))).toEqual({ sent: 12, failed: 0, dead: 0 })
    })

    const tooMany = (retry_after: number) => ({
      status: 429,
      body: {
        ...{ ok: false, error_code: 429, parameters: { retry_after } },
        description: `Too Many Requests: retry after ${retry_after}`,
      },
    })
    const order = {
      ...{ order_id: "order_1", order_number: 1, goods: [], more: 0 },
      total: { amount: 10, currency_code: "eur" },
    }
  })

  describe("two dispatchers at once", () => {
    it("send each message once", async () => {
      const many = Array.from({ length: 40 }, (_, i) => told.lost(`lost:${i}`))
      await tell(...many)
      const runs = await Promise.all([send(), send(), send()])
      expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(40)
      expect(new Set(post.mails.map(({ headers }) => headers["message-id"])).size).toBe(40)
      expect(post.mails).toHaveLength(40)
    })

    it("in one process are one after the other, and the second finds what came meanwhile", async () => {
      await tell(told.lost("lost:1"))
      beginSending(getContainer())
      await tell(told.lost("lost:2"))
      beginSending(getContainer())
      beginSending(getContainer())
      await post.arrived(2)
      expect(post.mails).toHaveLength(2)
      // The rows are written just after the server has said yes.
      while ((await messages()).some(({ status }) => status !== "sent")) await tick()
    })

    const tick = () => new Promise((resolve) => setImmediate(resolve))
  })

  describe("a process that is killed between sending and writing it down", () => {
    it("leaves a mail that arrives twice, as what can be known as one", async () => {
      await tell(told.lost("lost:1"))
      // The server keeps the mail and does not say so: nobody but the server knows.
      await post.mood("late")
      const settings: SendingSettings = {
        ...{ database_url: dbConfig.clientUrl, smtp_url: post.url, notices: notices().options },
      }
      const child = fork(SENDING_PROCESS, [JSON.stringify(settings)], {
        execArgv: ["-r", "ts-node/register/transpile-only"],
      })
      const ended = once(child, "exit")
      await Promise.race([post.arrived(1), ended])
      expect(post.mails).toHaveLength(1)
      child.kill("SIGKILL")
      await ended
      expect(await messages()).toMatchObject([{ status: "sending", attempts: 1, sent_at: null }])

      await post.mood("ok")
      const claimed_at = new Date().getTime()
      expect(await send(new Date(claimed_at))).toEqual({ sent: 0, failed: 0, dead: 0 })
      expect(await send(new Date(claimed_at + CLAIM_MS))).toEqual({ sent: 1, failed: 0, dead: 0 })
      expect(await messages()).toMatchObject([{ status: "sent", attempts: 2 }])
      const [first, second] = post.mailsTo("ann@example.com")
      expect(post.mails).toHaveLength(2)
      expect(second.headers["message-id"]).toBe(first.headers["message-id"])
      expect(second.text).toBe(first.text)
    })
  })

  describe("an application that is about to end", () => {
    it("begins no message and gives back what it has not begun", async () => {
      await tell(...Array.from({ length: 20 }, (_, i) => told.lost(`lost:${i}`)))
      const service = notices()
      await post.mood({ slow_ms: 300 })
      const run = send()
      await post.arrived(1)
      await service.__hooks.onApplicationPrepareShutdown()
      const { sent } = await run
      service.isStopping = false
      expect(sent).toBeLessThan(20)
      const left = (await messages()).filter(({ status }) => status !== "sent")
      expect(left).toHaveLength(20 - sent)
      expect(left.every(({ status, attempts }) => status === "pending" && attempts === 0)).toBe(
        true
      )
    })
  })
})
