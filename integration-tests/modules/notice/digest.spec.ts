import { told } from "../../helpers/notices"
import { ann, mia } from "../../helpers/notices"
import { after, aNoticeModule, now } from "./notice-module"

const receipt = { provider: "smtp", external_id: "smtp:1" }

aNoticeModule(({ service, messages }) => {
  const claim = async (when: Date) => {
    const [message] = await service.claimMessages("email", 1, when)
    return message
  }
  const send = async (when: Date) => {
    const message = await claim(when)
    if (message) await service.markSent(message, receipt, when)
    return message
  }
  const mails = () =>
    service.listNoticeMessages({ channel: "email" }, { order: { created_at: "ASC", id: "ASC" } })
  const prices = (rows: { facts: unknown }[]) =>
    rows.map(({ facts }) => (facts as { price: { amount: number } }).price.amount)

  describe("a digest of the newest", () => {
    it("leaves at once, and then not before its five minutes", async () => {
      await service.tell([told.outbid("bid:1", 10)], now)
      expect(await send(now)).toMatchObject({ notice_count: 1 })
      await service.tell([told.outbid("bid:2", 20)], after(1))
      await service.tell([told.outbid("bid:3", 30)], after(2))
      expect(await claim(after(4.9))).toBeUndefined()
      const second = await send(after(5))
      expect(second).toMatchObject({ notice_count: 2, more_facts: null })
      expect(prices([second])).toEqual([30])
      await service.tell([told.outbid("bid:4", 40)], after(60))
      expect(await send(after(60))).toMatchObject({ notice_count: 1 })
    })

    it("is one mail for many bids at once, each of which counts once", async () => {
      const bids = Array.from({ length: 20 }, (_, i) => told.outbid(`bid:${i}`, i))
      await Promise.all([...bids, ...bids].map((bid) => service.tell([bid], now)))
      expect(await mails()).toMatchObject([{ status: "pending", notice_count: 20 }])
    })

    it("takes the last of several that are told together", async () => {
      await service.tell([told.outbid("bid:9", 90), told.outbid("bid:1", 100)], now)
      expect(prices(await mails())).toEqual([100])
    })

    it("does not count a repetition, also not of what was merged or has been sent", async () => {
      await service.tell([told.outbid("bid:1", 10)], now)
      await service.tell([told.outbid("bid:2", 20)], now)
      for (const event of ["bid:1", "bid:2"]) {
        expect(await service.tell([told.outbid(event, 5)], now)).toMatchObject({
          ...{ notices: [], message_count: 0 },
        })
      }
      expect(await mails()).toMatchObject([{ notice_count: 2 }])
      await send(now)
      await service.tell([told.outbid("bid:2", 20)], after(10))
      expect(await mails()).toHaveLength(1)
    })

    it("keeps auctions and people apart", async () => {
      await service.tell(
        [
          told.outbid("bid:1"),
          told.outbid("bid:2", 10, ann, { digest_subject: "auc_2" }),
          told.outbid("bid:1", 10, { ...ann, id: "cus_bob" }),
        ],
        now
      )
      expect(await mails()).toHaveLength(3)
    })

    it("leaves at most once in five minutes while bids come from all sides", async () => {
      const sentAt: number[] = []
      for (let minute = 0; minute < 20; minute++) {
        const when = after(minute)
        await Promise.all([
          service.tell([told.outbid(`bid:${minute}a`)], when),
          service.tell([told.outbid(`bid:${minute}b`)], when),
          send(when).then((message) => message && sentAt.push(minute)),
          send(when).then((message) => message && sentAt.push(minute)),
        ])
      }
      const gaps = sentAt.slice(1).map((minute, i) => minute - sentAt[i])
      expect(sentAt.length).toBeGreaterThan(2)
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5)
    })
  })

  describe("a digest that a dispatcher has in its hands", () => {
    it("takes nothing more; what comes meanwhile begins the next", async () => {
      await service.tell([told.outbid("bid:1", 10)], now)
      const first = await claim(now)
      await service.tell([told.outbid("bid:2", 20)], after(1))
      await service.markSent(first, receipt, after(2))
      expect(await mails()).toMatchObject([
        { status: "sent", notice_count: 1 },
        { status: "pending", notice_count: 1, send_after: after(7) },
      ])
    })

    it("goes into the next one when it fails, and nothing is lost or doubled", async () => {
      await service.tell([told.lowStock("low:1", "Lamp")], now)
      const first = await claim(after(15))
      await service.tell([told.lowStock("low:2", "Chair")], after(16))
      await service.putBack(first, { send_after: after(17), error: "Busy" }, after(16))
      const [old, next] = await mails()
      expect(old).toMatchObject({ status: "dropped", last_error: `${next.id} tells it` })
      expect(next).toMatchObject({
        ...{ status: "pending", notice_count: 2, facts: { title: "Lamp" } },
        more_facts: [{ title: "Chair" }],
      })
    })

    it("waits on its own when nothing followed it", async () => {
      await service.tell([told.lowStock("low:1")], now)
      const first = await claim(after(15))
      await service.putBack(first, { send_after: after(17), error: "Busy" }, after(16))
      expect(await mails()).toMatchObject([{ status: "pending", send_after: after(17) }])
    })
  })

  describe("a digest that lists", () => {
    it("waits its fifteen minutes first, so that many are one", async () => {
      await service.tell([told.lowStock("low:1", "Lamp")], now)
      await service.tell([told.lowStock("low:2", "Chair")], after(10))
      expect(await claim(after(14.9))).toBeUndefined()
      expect(await claim(after(15))).toMatchObject({
        ...{ facts: { title: "Lamp" }, more_facts: [{ title: "Chair" }], notice_count: 2 },
      })
    })

    it("lists twenty and counts the rest", async () => {
      const lows = Array.from({ length: 35 }, (_, i) => told.lowStock(`low:${i}`, `Lamp ${i}`))
      await service.tell(lows.slice(0, 15), now)
      await service.tell(lows.slice(15), now)
      const [mail] = await mails()
      expect(mail).toMatchObject({ notice_count: 35, facts: { title: "Lamp 0" } })
      expect(mail.more_facts).toHaveLength(19)
    })

    it("leaves every single one in the inbox", async () => {
      await service.tell([told.lowStock("low:1"), told.lowStock("low:2", "Chair")], now)
      expect(await service.listNotices({ recipient_id: mia.id })).toHaveLength(2)
      expect(await messages()).toHaveLength(2)
    })
  })
})
