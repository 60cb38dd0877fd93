import { unseal } from "../../../src/lib/seal"
import { FACTS_BYTES_MAX, SECRET_PURPOSE, TELL_MAX } from "../../../src/modules/notice/rules"
import { ann, bob, mia, SECRETS_KEY, told } from "../../helpers/notices"
import { after, aNoticeModule, now } from "./notice-module"

aNoticeModule(({ service, messages }) => {
  /** In the order of letters: rows of one moment have none. */
  const places = async () =>
    (await messages()).map(({ key, channel, to }) => `${key} by ${channel} to ${to}`).sort()

  describe("telling", () => {
    it("lays a notice in the inbox and a message in the outbox", async () => {
      const telling = await service.tell([told.lost("lost:1")], now)
      expect(telling).toEqual({
        notices: [{ id: expect.any(String), recipient_type: "customer", recipient_id: "cus_ann" }],
        message_ids: [expect.stringMatching(/^nmsg_/)],
        message_count: 1,
      })
      const [notice] = await service.listNotices()
      expect(notice).toMatchObject({
        ...{ key: "auction_lost", event_key: "lost:1", read_at: null, seller_id: null },
        ...{ title: expect.stringContaining("A brass lamp"), path: "/auctions/auc_1" },
      })
      expect(await messages()).toMatchObject([
        {
          ...{ channel: "email", to: "ann@example.com", status: "pending", send_after: now },
          ...{ locale: "en", time_zone: "UTC", priority: 2, attempts: 0, secret: null },
        },
      ])
    })

    it("tells an event once, however often and by how many it is told", async () => {
      const tellings = await Promise.all(
        Array.from({ length: 20 }, () =>
          service.tell([told.lost("lost:1"), told.lost("lost:1", bob), told.outbid("bid:1")], now)
        )
      )
      const fresh = tellings.filter(({ notices }) => notices.length > 0)
      expect(fresh).toHaveLength(1)
      expect(fresh[0]).toMatchObject({ message_count: 3 })
      expect(await service.listNotices()).toHaveLength(3)
      expect(await messages()).toHaveLength(3)
    })

    it("tells an event once when it comes twice in one go", async () => {
      const telling = await service.tell([told.lost("lost:1"), told.lost("lost:1")], now)
      expect(telling).toMatchObject({ notices: [{}], message_count: 1 })
    })

    it("never waits in a circle for somebody who tells the same in another order", async () => {
      const notices = Array.from({ length: 200 }, (_, i) => [
        told.lost(`lost:${i}`),
        told.outbid(`bid:${i}`, i, ann, { digest_subject: `auc_${i}` }),
      ]).flat()
      const tellings = await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          service.tell(i % 2 ? notices : [...notices].reverse(), now)
        )
      )
      const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0)
      expect(sum(tellings.map(({ notices: laid }) => laid.length))).toBe(400)
      expect(sum(tellings.map(({ message_count }) => message_count))).toBe(400)
    })

    it("reaches who can be reached, whatever is wrong with the others", async () => {
      const broken = { ...ann, email: "not an address" }
      await service.tell([told.lost("lost:1", broken), told.lost("lost:1", bob)], now)
      expect(await service.listNotices()).toHaveLength(2)
      expect(await places()).toEqual(["auction_lost by email to bob@example.com"])
    })

    it("writes to the store's chat while it takes messages, and to the merchant's", async () => {
      const store = { type: "seller" as const, id: "sel_1" }
      const [chat] = await service.createTelegramChats([{ seller_id: "sel_1", chat_id: "77" }])
      await service.tell([told.lowStock("low:1", "A", store), told.staffLowStock("low:1")], now)
      expect(await places()).toEqual([
        "merchant_stock_low by telegram to -100",
        "stock_low by telegram to 77",
      ])
      await service.updateTelegramChats({ id: chat.id, broken_reason: "Blocked" })
      await service.tell([told.lowStock("low:2", "B", store)], now)
      expect(await messages()).toHaveLength(2)
    })

    it("names the store to a member", async () => {
      await service.tell([told.lowStock("low:1")], now)
      expect(await service.listNotices()).toMatchObject([{ seller_id: "sel_1" }])
      expect(await places()).toEqual(
        expect.arrayContaining([
          "stock_low by feed to user_mia",
          "stock_low by email to mia@example.com",
        ])
      )
    })

    it("keeps a secret sealed, also one that came sealed", async () => {
      const sealed_secret = service.sealSecret("654321")
      const { secret: _, ...code } = told.code("code:2", "")
      await service.tell([told.code("code:1", "123456"), { ...code, sealed_secret }], now)
      const kept = (await messages()).map(({ secret }) => secret!)
      expect(kept.join()).not.toMatch(/123456|654321/)
      const opened = kept.map((one) => unseal(one, SECRETS_KEY, SECRET_PURPOSE))
      expect(opened.sort()).toEqual(["123456", "654321"])
    })

    it("speaks a language it knows, and keeps a person's clock", async () => {
      const wish = { recipient_type: "customer" as const, recipient_id: "cus_bob" }
      await service.createNoticeSettings({ ...wish, locale: "tlh", time_zone: "Mars/Olympus" })
      const cat = { type: "customer" as const, id: "cus_cat", email: "cat@example.com" }
      await service.createNoticeSettings({
        ...{ ...wish, recipient_id: "cus_cat", locale: "en", time_zone: "Asia/Tehran" },
      })
      const swiss = { ...ann, locale: "de-CH" }
      await service.tell(
        [swiss, bob, cat].map((one) => told.lost("lost:1", one)),
        now
      )
      const spoken = (await messages()).map(({ to, locale, time_zone }) => [to, locale, time_zone])
      expect(spoken.sort()).toEqual([
        ["ann@example.com", "en", "UTC"],
        ["bob@example.com", "en", "UTC"],
        ["cat@example.com", "en", "Asia/Tehran"],
      ])
    })

    it("puts mails off to the end of quiet hours, but not what is critical", async () => {
      await service.createNoticeSettings({
        ...{ recipient_type: "customer", recipient_id: "cus_ann", time_zone: "UTC" },
        ...{ quiet_from: 11 * 60, quiet_to: 14 * 60 },
      })
      await service.tell([told.lost("lost:1"), told.won("won:1"), told.outbid("bid:1")], now)
      const times = (await messages()).map(({ key, send_after }) => [key, send_after])
      expect(Object.fromEntries(times)).toEqual({
        ...{ auction_lost: after(120), auction_won: now, auction_outbid: after(120) },
      })
    })

    it("keeps whatever people have written", async () => {
      const odd = told.lost("lost:1")
      const title = `a\0b ${"😀".slice(0, 1)} 😀 "x" 'y' \\ ? :name $1 <b>`
      Object.assign(odd.facts, { title })
      await service.tell([odd], now)
      const [{ facts }] = await messages()
      expect(facts).toMatchObject({
        title: title.replace("\0", "\ufffd").replace("\ud83d ", "\ufffd "),
      })
    })

    it("refuses too much at once, and then tells nobody", async () => {
      const many = Array.from({ length: TELL_MAX + 1 }, (_, i) => told.lost(`lost:${i}`))
      await expect(service.tell(many, now)).rejects.toMatchObject({
        ...{ type: "invalid_data", message: "5001 notices are too many at once; accepted: 5000" },
      })
      const long = told.lost("lost:1")
      Object.assign(long.facts, { title: "x".repeat(FACTS_BYTES_MAX) })
      await expect(service.tell([told.lost("lost:2"), long], now)).rejects.toMatchObject({
        type: "invalid_data",
        message: expect.stringMatching(
          /^The facts of auction_lost have \d+ bytes; accepted: 16384$/
        ),
      })
      const aimless = told.outbid("bid:1", 10, ann, { digest_subject: "" })
      await expect(service.tell([told.lost("lost:2"), aimless], now)).rejects.toMatchObject({
        message: "auction_outbid is a digest and needs a digest_subject",
      })
      expect(await service.listNotices()).toEqual([])
      expect(await messages()).toEqual([])
    })
  })

  describe("what is taken back", () => {
    it("leaves neither notice nor message, unless it is on its way", async () => {
      await service.tell([told.lost("kept:1", bob)], now)
      const telling = await service.tell([told.lost("lost:1"), told.lost("lost:1", mia)], now)
      const second = await service.tell([told.won("won:1")], now)
      await service.claimMessages("email", 1, now)
      await service.untell(telling)
      await service.untell(second)
      expect(await places()).toEqual([
        "auction_lost by email to bob@example.com",
        "auction_won by email to ann@example.com",
      ])
      expect(await service.listNotices()).toMatchObject([{ recipient_id: "cus_bob" }])
      expect(await service.tell([told.lost("lost:1")], now)).toMatchObject({ message_count: 1 })
    })
  })
})
