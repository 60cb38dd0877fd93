import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { AUDIT_MODULE } from "../../../src/modules/audit"
import AuditModuleService from "../../../src/modules/audit/service"
import { NOTICE_MODULE } from "../../../src/modules/notice"
import { Channel } from "../../../src/modules/notice/catalogue"
import {
  DAY_MS,
  DEAD_MESSAGE_DAYS,
  INBOX_DAYS,
  MESSAGE_DAYS,
} from "../../../src/modules/notice/rules"
import NoticeModuleService from "../../../src/modules/notice/service"
import { forgetOldNotices } from "../../../src/workflows/notice/forget-old-notices"
import { sendMessages } from "../../../src/workflows/notice/send-messages"
import { aCustomer, Actor, aMerchant } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { bob, told } from "../../helpers/notices"
import { refusal } from "../../helpers/outcomes"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aSeller } from "../../helpers/sellers"

const CODE = "734291"
type Message = { id: string; key: string; status: string }

/** The merchant's look at the outbox. */
souk(({ api, getContainer }) => {
  let merchant: Actor, seller: Actor, ann: Actor

  beforeAll(async () => {
    const container = getContainer()
    const quiet = aQuietBus(container)
    const { visitor } = await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    seller = (await aSeller(api, container, "Clay House")).auth
    ann = await aCustomer(api, visitor, "ann@example.com")
    await quiet()
    await container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw("truncate notice, notice_message, notice_digest_event")
  })

  const notices = () => getContainer().resolve<NoticeModuleService>(NOTICE_MODULE)
  const tell = (all: ReturnType<typeof told.lost>[], now = new Date()) => notices().tell(all, now)
  const path = "/admin/notice-messages"
  const get = async (rest = "", who = merchant) => (await api.get(`${path}${rest}`, who)).data
  const post = async (rest: string, body = {}, who = merchant) =>
    (await api.post(`${path}${rest}`, body, who)).data
  const kill = async (channel: Channel = "email") => {
    const now = new Date()
    const claimed = await notices().claimMessages(channel, 100, now)
    for (const one of claimed) await notices().endMessage(one, "dead", "550 No such mailbox", now)
    return claimed.map(({ id }) => id)
  }
  const audited = async () => {
    const audit = getContainer().resolve<AuditModuleService>(AUDIT_MODULE)
    const entries = await audit.listAuditEntries({ resource_type: "notice_message" })
    return entries.map(({ action, resource_id, details }) => ({ action, resource_id, details }))
  }

  describe("the list", () => {
    it("shows messages without what they tell", async () => {
      await tell([told.code("code:1", CODE), told.lost("lost:1"), told.proposed("proposed:1")])
      const { notice_messages, ...page } = await get("?order=created_at")
      expect(page).toEqual({ count: 3, offset: 0, limit: 20 })
      const [message] = notice_messages
      expect(Object.keys(message).sort()).toEqual([
        ...["attempts", "channel", "created_at", "event_key", "expires_at", "external_id", "id"],
        ...["key", "last_error", "locale", "notice_count", "priority", "provider"],
        ...["recipient_id", "recipient_type", "send_after", "sent_at", "status", "to"],
        "updated_at",
      ])
      const asked = await get("?fields=id,secret,facts,more_facts")
      expect(Object.keys(asked.notice_messages[0])).toEqual(["id"])
    })

    it.each([
      ["status=dead", []],
      ["status=pending&channel=feed", ["merchant_product_proposed"]],
      ["key=auction_lost", ["auction_lost"]],
      ["recipient_type=guest", ["sign_in_code"]],
      ["recipient_id=cus_bob", ["auction_lost"]],
      ["q=BOB@exam", ["auction_lost"]],
      ["q=proposed", ["merchant_product_proposed"]],
      ["q=100%25", []],
    ])("finds by %s", async (query, keys) => {
      await tell([told.code("code:1", CODE), told.lost("lost:1", bob), told.proposed("proposed:1")])
      const { notice_messages } = await get(`?${query}`)
      expect(notice_messages.map(({ key }: Message) => key)).toEqual(keys)
    })

    it("is counted", async () => {
      const old = new Date(Date.now() - DAY_MS - 60_000)
      await tell([told.lost("lost:1")], old)
      const [claimed] = await notices().claimMessages("email", 1, new Date())
      await notices().markSent(claimed, { provider: "smtp", external_id: "smtp:1" }, new Date())
      await tell([told.lost("lost:2"), told.lost("lost:3", bob)], old)
      const until = new Date(Date.now() + 60_000)
      await notices().pauseChannel("telegram", until, new Date())
      expect(await get("/counts")).toEqual({
        counts: { pending: 2, sending: 0, sent: 1, dead: 0, dropped: 0 },
        oldest_pending_at: old.toISOString(),
        paused: [{ channel: "telegram", paused_until: until.toISOString() }],
        sent_last_day: { email: 1 },
        channels: ["inbox", "feed", "email", "telegram", "sms"],
      })
    })

    it.each([
      ["?status=lost", "Field 'status, 0' accepts pending, sending, sent, dead, dropped"],
      ["?channel=inbox", "Field 'channel, 0' accepts feed, email, telegram, sms"],
      ["?order=secret", "Field 'order' accepts created_at, -created_at"],
      ["?limit=101", "Value for field 'limit' too big, expected at most: '100'"],
      ["?secret=1", "Unrecognized fields: 'secret'"],
    ])("refuses %s", async (query, words) => {
      const refused = await refusal(get(query))
      expect(refused).toMatch(/^400 /)
      expect(refused.replace(/^400 Invalid request: /, "")).toContain(words)
    })

    it("is the merchant's alone", async () => {
      expect(await refusal(get("", seller))).toMatch(/^403 /)
      expect(await refusal(get("", ann))).toMatch(/^401 /)
    })
  })

  describe("one message", () => {
    it("is shown as it looks, without a link that would switch it off", async () => {
      await tell([told.lost("lost:1")])
      const [{ id }] = (await get()).notice_messages
      const { notice_message } = await get(`/${id}`)
      expect(notice_message).toMatchObject({
        ...{ id, key: "auction_lost", status: "pending", attempts: 0 },
        preview: {
          subject: expect.stringContaining("A brass lamp"),
          html: expect.stringContaining("A brass lamp"),
          text: expect.stringContaining("A brass lamp"),
        },
      })
      expect(JSON.stringify(notice_message)).not.toContain("/unsubscribe/")
    })

    it("shows dots for a code, before it is sent and after", async () => {
      await tell([told.code("code:1", CODE)])
      const [{ id }] = (await get()).notice_messages
      const look = async () => JSON.stringify((await get(`/${id}`)).notice_message.preview)
      expect(await look()).toContain("••••••")
      expect(await look()).not.toContain(CODE)
      await sendMessages(getContainer())
      expect(await get(`/${id}`)).toMatchObject({ notice_message: { status: "sent" } })
      expect(await look()).toContain("••••••")
    })

    it("that does not exist is not found", async () => {
      expect(await refusal(get("/nmsg_none"))).toMatch(/^404 .*nmsg_none/)
    })
  })

  describe("a dead message", () => {
    it("is sent again as if it had never been tried, and somebody answers for it", async () => {
      await tell([told.lost("lost:1")])
      const [id] = await kill()
      const { notice_message } = await post(`/${id}/retry`)
      expect(notice_message).toMatchObject({ id, status: "pending", attempts: 0 })
      expect(await audited()).toEqual([
        { action: "notice.message_retried", resource_id: id, details: null },
      ])
      expect(await sendMessages(getContainer())).toMatchObject({ sent: 1 })
    })

    it("goes on its own when it was a digest and another one gathers now", async () => {
      await tell([told.outbid("bid:1")])
      const [id] = await kill()
      await tell([told.outbid("bid:2")])
      expect(await post(`/${id}/retry`)).toMatchObject({ notice_message: { status: "pending" } })
      expect(await get("/counts")).toMatchObject({ counts: { pending: 2 } })
    })

    it("stays dead when its code is forgotten", async () => {
      await tell([told.code("code:1", CODE)])
      const [id] = await kill()
      expect(await refusal(post(`/${id}/retry`))).toBe(
        `400 Message ${id} cannot be sent again: its code or link is forgotten; the person can ask for a new one`
      )
      expect(await audited()).toEqual([])
    })

    it("is the only kind that can be", async () => {
      await tell([told.lost("lost:1")])
      const [{ id }] = (await get()).notice_messages
      expect(await refusal(post(`/${id}/retry`))).toBe(
        `400 Message ${id} cannot be sent again: it is pending; only dead messages can`
      )
      expect(await refusal(post("/nmsg_none/retry"))).toMatch(/^404 .*nmsg_none/)
    })

    it("is sent again with all others of its kind", async () => {
      await tell([told.lost("lost:1"), told.won("won:1", bob), told.code("code:1", CODE)])
      await kill()
      const again = (body: object) => post("/retry", { status: "dead", ...body })
      expect(await again({ channel: "sms" })).toEqual({ retried: 0 })
      expect(await again({ key: "auction_lost" })).toEqual({ retried: 1 })
      expect(await again({})).toEqual({ retried: 1 })
      expect(await get("/counts")).toMatchObject({ counts: { pending: 2, dead: 1 } })
      expect((await audited())[1]).toEqual({
        ...{ action: "notice.messages_retried", resource_id: "dead" },
        details: { channel: null, key: "auction_lost", retried: 1 },
      })
    })

    it("is named when many are sent again", async () => {
      expect(await refusal(post("/retry", { status: "sent" }))).toMatch(/^400 .*status/)
      expect(await refusal(post("/retry", {}))).toMatch(/^400 .*status/)
      expect(await refusal(post("/retry", { status: "dead", key: "all" }))).toMatch(/^400 .*key/)
    })
  })

  describe("what is old", () => {
    it("is forgotten: inboxes after a year, messages after months, each in its time", async () => {
      await tell([told.lost("lost:1"), told.outbid("bid:1"), told.proposed("proposed:1")])
      await sendMessages(getContainer())
      await tell([told.lost("lost:2", bob)])
      await kill()
      const forget = (days: number) =>
        forgetOldNotices(getContainer(), new Date(Date.now() + days * DAY_MS))
      const left = async () => {
        const platform = getContainer().resolve(Modules.NOTIFICATION)
        const ours = await platform.listNotifications({ resource_type: "notice_message" })
        const counts = await Promise.all([
          notices().listNotices(),
          notices().listNoticeMessages(),
          notices().listNoticeDigestEvents(),
        ])
        return [...counts.map(({ length }) => length), ours.map(({ channel }) => channel).sort()]
      }
      expect(await left()).toEqual([3, 4, 1, ["email", "email", "feed"]])
      await forget(MESSAGE_DAYS - 1)
      expect(await left()).toEqual([3, 4, 1, ["email", "email", "feed"]])
      await forget(MESSAGE_DAYS + 1)
      expect(await left()).toEqual([3, 1, 1, ["feed"]])
      await forget(DEAD_MESSAGE_DAYS + 1)
      expect(await left()).toEqual([3, 0, 0, ["feed"]])
      await forget(INBOX_DAYS + 1)
      expect(await left()).toEqual([0, 0, 0, []])
    })

    it("leaves notifications of others alone", async () => {
      const platform = getContainer().resolve(Modules.NOTIFICATION)
      await platform.createNotifications({ to: "", channel: "feed", template: "another-part" })
      await forgetOldNotices(getContainer(), new Date(Date.now() + 1000 * DAY_MS))
      expect(await platform.listNotifications()).toMatchObject([{ template: "another-part" }])
    })
  })
})
