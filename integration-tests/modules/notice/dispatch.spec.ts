import { ATTEMPTS_MAX, CLAIM_MS, STALE_DAYS } from "../../../src/modules/notice/rules"
import { told } from "../../helpers/notices"
import { after, aNoticeModule, now } from "./notice-module"

const LIMIT = 10
const receipt = { provider: "smtp", external_id: "smtp:1" }
const afterClaim = new Date(now.getTime() + CLAIM_MS + 1)
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

aNoticeModule(({ service, messages }) => {
  const tell = async (count: number) => {
    const notices = Array.from({ length: count }, (_, i) => told.lost(`lost:${i}`))
    return await service.tell(notices, now)
  }
  const claim = (when = now, limit = LIMIT) => service.claimMessages("email", limit, when)

  describe("a claim", () => {
    it("gives each message to one of many dispatchers", async () => {
      await tell(60)
      const claims = await Promise.all(Array.from({ length: 8 }, () => claim()))
      const claimed = claims.flat()
      expect(new Set(ids(claimed)).size).toBe(claimed.length)
      const rest = await claim(now, 100)
      expect(claimed.length + rest.length).toBe(60)
      expect(await claim()).toEqual([])
    })

    it("takes codes before what is critical, and that before the rest", async () => {
      await service.tell(
        [told.outbid("bid:1"), told.lost("lost:1"), told.won("won:1"), told.code("code:1", "1")],
        now
      )
      const keys = (await claim()).map(({ key }) => key)
      expect(keys).toEqual(["sign_in_code", "auction_won", "auction_lost", "auction_outbid"])
    })

    it("leaves what is not due yet, and other channels", async () => {
      await tell(1)
      expect(await service.claimMessages("sms", LIMIT, now)).toEqual([])
      expect(await claim(after(-1))).toEqual([])
    })

    it("takes nothing of a channel that is paused", async () => {
      await tell(1)
      await service.pauseChannel("email", after(5), now)
      await service.pauseChannel("email", after(2), now)
      expect(await claim(after(4))).toEqual([])
      expect(await claim(after(5))).toHaveLength(1)
    })
  })

  describe("a claim that nobody came back from", () => {
    it("is somebody else's after two minutes, and the late one is not heard", async () => {
      await tell(1)
      const [late] = await claim()
      expect(await claim(new Date(now.getTime() + CLAIM_MS))).toEqual([])
      const [taken] = await claim(afterClaim)
      expect(taken).toMatchObject({ id: late.id, attempts: 2, claim_count: 2 })

      expect(await service.markSent(late, receipt, afterClaim)).toBe(false)
      expect(await service.endMessage(late, "dead", "No", afterClaim)).toBe(false)
      expect(await service.putBack(late, { send_after: now }, afterClaim)).toBe(false)
      expect(await messages()).toMatchObject([{ status: "sending", claim_count: 2 }])

      expect(await service.markSent(taken, receipt, afterClaim)).toBe(true)
      expect(await service.endMessage(taken, "dead", "No", afterClaim)).toBe(false)
      expect(await messages()).toMatchObject([
        { status: "sent", sent_at: afterClaim, provider: "smtp", external_id: "smtp:1" },
      ])
    })

    it("ends a message that ends each process which sends it", async () => {
      await tell(1)
      let when = now
      for (let i = 0; i < ATTEMPTS_MAX; i++) {
        expect(await service.sortOut(await claim(when), when)).toHaveLength(1)
        when = new Date(when.getTime() + CLAIM_MS + 1)
      }
      expect(await service.sortOut(await claim(when), when)).toEqual([])
      expect(await messages()).toMatchObject([
        { status: "dead", last_error: "Each time it was sent, the process that sent it ended" },
      ])
    })
  })

  describe("an outcome", () => {
    it("forgets the secret as soon as it is sent, dead or dropped", async () => {
      await service.tell(
        ["a", "b", "c"].map((event) => told.code(event, "123456")),
        now
      )
      const [sent, dead, dropped] = await claim()
      expect([sent, dead, dropped].every(({ secret }) => secret?.startsWith("v1."))).toBe(true)
      await service.markSent(sent, receipt, now)
      await service.endMessage(dead, "dead", "No such mailbox", now)
      await service.endMessage(dropped, "dropped", "It was of no use any more", now)
      expect((await messages()).map(({ secret }) => secret)).toEqual([null, null, null])
    })

    it("counts a try that failed, unless nothing was wrong with the message", async () => {
      await tell(1)
      const [first] = await claim()
      await service.putBack(first, { send_after: after(1), error: "Busy" }, now)
      expect(await messages()).toMatchObject([{ status: "pending", attempts: 1 }])
      const [second] = await claim(after(1))
      await service.putBack(second, { send_after: after(2), is_uncounted: true }, after(1))
      expect(await messages()).toMatchObject([
        { attempts: 1, claim_count: 2, last_error: "Busy", send_after: after(2) },
      ])
    })

    it("keeps no more of an error than fits", async () => {
      await tell(1)
      const [message] = await claim()
      await service.endMessage(message, "dead", "x".repeat(2_000), now)
      expect((await messages())[0].last_error).toHaveLength(500)
    })
  })

  describe("what is looked at once more before it leaves", () => {
    const fates = async () => (await messages()).map((row) => [row.status, row.last_error])

    it("is dropped when it is of no use any more", async () => {
      await service.tell(
        [told.lost("lost:1", undefined, { expires_at: after(1).toISOString() })],
        now
      )
      expect(await service.sortOut(await claim(after(1)), after(1))).toEqual([])
      expect(await fates()).toEqual([["dropped", "It was of no use any more"]])
    })

    it("is dropped when it waited for so long that it would only surprise", async () => {
      await tell(1)
      const late = after(STALE_DAYS * 24 * 60 + 1)
      expect(await service.sortOut(await claim(late), late)).toEqual([])
      expect(await fates()).toEqual([["dropped", "It could not be sent for 7 days"]])
    })

    it("is dropped when the person has switched it off since, but not if it is critical", async () => {
      await service.tell([told.lost("lost:1"), told.won("won:1")], now)
      const off = (key: string) => ({
        ...{ recipient_type: "customer" as const, recipient_id: "cus_ann" },
        ...{ key, channel: "email" as const, is_on: false },
      })
      await service.createNoticeChoices([off("auction_lost"), off("auction_won")])
      const fit = await service.sortOut(await claim(), now)
      expect(fit.map(({ key }) => key)).toEqual(["auction_won"])
      expect(await fates()).toEqual(
        expect.arrayContaining([["dropped", "It was switched off before it left"]])
      )
    })

    it("waits for the end of quiet hours that were set since", async () => {
      await service.tell([told.lost("lost:1"), told.won("won:1")], now)
      await service.createNoticeSettings({
        ...{ recipient_type: "customer", recipient_id: "cus_ann", time_zone: "UTC" },
        ...{ quiet_from: 11 * 60, quiet_to: 13 * 60 },
      })
      const fit = await service.sortOut(await claim(), now)
      expect(fit.map(({ key }) => key)).toEqual(["auction_won"])
      const [waits] = await service.listNoticeMessages({ key: "auction_lost" })
      expect(waits).toMatchObject({ status: "pending", attempts: 0, send_after: after(60) })
    })

    it("is dropped when the chat is not the store's any more", async () => {
      const store = { type: "seller" as const, id: "sel_1" }
      const [chat] = await service.createTelegramChats([{ seller_id: "sel_1", chat_id: "77" }])
      await service.tell([told.lowStock("low:1", "Lamp", store)], now)
      await service.updateTelegramChats({ id: chat.id, chat_id: "88" })
      const claimed = await service.claimMessages("telegram", LIMIT, after(15))
      expect(claimed).toMatchObject([{ to: "77" }])
      expect(await service.sortOut(claimed, after(15))).toEqual([])
      expect(await fates()).toEqual([["dropped", "The chat is not the store's any more"]])
    })
  })
})
