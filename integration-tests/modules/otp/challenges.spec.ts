import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { OTP_MODULE } from "../../../src/modules/otp"
import { AskForCode, Given } from "../../../src/modules/otp/challenges"
import OtpModuleService from "../../../src/modules/otp/service"

const now = new Date("2026-12-04T10:20:30.000Z")
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const ANN = "ann@example.com"
const HOME = "203.0.113.1"
const ELSEWHERE = "198.51.100.9"
const wrongOf = (code: string) => (code === "000000" ? "000001" : "000000")

moduleIntegrationTestRunner<OtpModuleService>({
  moduleName: OTP_MODULE,
  resolve: resolve("src/modules/otp"),
  moduleOptions: { secrets_key: "for-these-tests-only" },
  // The real tables, with their indexes.
  pathToMigrations: resolve("src/modules/otp/migrations"),
  testSuite: ({ service }) => {
    const ask = async (wishes: Partial<AskForCode> = {}, at = now) =>
      await service.ask(
        {
          ...{ purpose: "login", channel: "email", identifier: ANN },
          ...{ ip: HOME, customer_id: null, ...wishes },
        },
        at
      )
    /** One that was sent. */
    const sent = async (wishes: Partial<AskForCode> = {}, at = now) => {
      const asked = await ask(wishes, at)
      if (asked.outcome !== "asked") throw new Error(asked.message)
      return asked
    }
    const refusalOf = async (attempt: ReturnType<typeof ask>) => {
      const asked = await attempt
      return asked.outcome === "refused" ? asked.message : "It was not refused"
    }
    const give = async (id: string, code: string, at = now, ip = HOME) =>
      await service.give({ id, code, ip, customer_id: null }, at)
    const outcomesOf = (given: Given[]) =>
      given.reduce<Record<string, number>>((counts, { outcome }) => {
        return { ...counts, [outcome]: (counts[outcome] ?? 0) + 1 }
      }, {})
    const many = (count: number) => Array.from({ length: count }, (_, i) => i)

    it("is proven once with the right code, and with no other of the same challenge", async () => {
      const { id, code } = await sent()
      expect(await give(id, wrongOf(code))).toEqual({ outcome: "wrong" })
      expect(await give(id, code)).toEqual({
        ...{ outcome: "proven", purpose: "login", channel: "email" },
        ...{ identifier: ANN, customer_id: null },
      })
      expect(await give(id, code)).toEqual({ outcome: "wrong" })
    })

    it("keeps no code that could be read", async () => {
      const { id, code } = await sent()
      const row = JSON.stringify(await service.retrieveOtpChallenge(id))
      expect(row).not.toContain(code)
    })

    it("knows a code of one challenge from the same code of another", async () => {
      const one = await sent()
      const other = await sent({ identifier: "ben@example.com" })
      const row = await service.retrieveOtpChallenge(one.id, { select: ["code_hash"] })
      await service.updateOtpChallenges({ id: other.id, code_hash: row.code_hash })
      expect(await give(other.id, one.code)).toEqual({ outcome: "wrong" })
    })

    it("gives five guesses to fifty that come at once", async () => {
      const { id, code } = await sent()
      const given = await Promise.all(many(50).map(() => give(id, wrongOf(code))))
      expect(outcomesOf(given)).toEqual({ wrong: 50 })
      expect(await service.retrieveOtpChallenge(id)).toMatchObject({ attempts: 5 })
      expect(await give(id, code)).toEqual({ outcome: "wrong" })
    })

    it("is proven once by many who give the right code at once", async () => {
      const { id, code } = await sent()
      const given = await Promise.all(many(5).map(() => give(id, code)))
      expect(outcomesOf(given)).toEqual({ proven: 1, wrong: 4 })
    })

    it("runs out five minutes after it was sent", async () => {
      const one = await sent()
      expect(await give(one.id, one.code, later(5 * 60))).toEqual({ outcome: "wrong" })
      const other = await sent({}, later(5 * 60))
      expect(other.id).not.toBe(one.id)
      expect(await give(other.id, other.code, later(10 * 60 - 1))).toMatchObject({
        outcome: "proven",
      })
    })

    it("stays the same when its code is sent again, with a new code and the guesses left", async () => {
      const first = await sent()
      await give(first.id, wrongOf(first.code))
      await give(first.id, wrongOf(first.code))
      const second = await sent({}, later(30))
      expect(second).toMatchObject({ id: first.id, send: 2, expires_at: later(30 + 5 * 60) })
      expect(await service.retrieveOtpChallenge(first.id)).toMatchObject({ attempts: 2 })
      if (first.code !== second.code) {
        expect(await give(first.id, first.code, later(31))).toEqual({ outcome: "wrong" })
      }
      expect(await give(first.id, second.code, later(32))).toMatchObject({ outcome: "proven" })
    })

    it("is sent again after 30, 60 and 120 seconds, to the second", async () => {
      await sent()
      const early = "A code is on its way. Try again in 1 seconds"
      let at = 0
      for (const wait of [30, 60, 120]) {
        expect(await refusalOf(ask({}, later(at + wait - 1)))).toBe(early)
        // Asking from elsewhere is no way around it.
        expect(await refusalOf(ask({ ip: ELSEWHERE }, later(at + wait - 1)))).toBe(early)
        at += wait
        await sent({}, later(at))
      }
    })

    it("is not sent again once its guesses are used up, until it has run out", async () => {
      const { id, code } = await sent()
      await Promise.all(many(5).map(() => give(id, wrongOf(code))))
      const words = "The code was entered wrongly 5 times. Try again in 240 seconds"
      expect(await refusalOf(ask({}, later(60)))).toBe(words)
      expect((await sent({}, later(5 * 60))).id).not.toBe(id)
    })

    it("is another one for whoever asks from elsewhere, whose guesses are their own", async () => {
      const owner = await sent()
      const stranger = await sent({ ip: ELSEWHERE }, later(60))
      expect(stranger.id).not.toBe(owner.id)
      await Promise.all(many(5).map(() => give(stranger.id, wrongOf(stranger.code), later(61))))
      expect(await give(owner.id, owner.code, later(62))).toMatchObject({ outcome: "proven" })
    })

    it("is made once by many who ask at once", async () => {
      const asked = await Promise.all(many(30).map(() => ask()))
      expect(asked.filter(({ outcome }) => outcome === "asked")).toHaveLength(1)
      expect(await service.listOtpChallenges({})).toHaveLength(1)
    })

    it("leaves codes for the owner when a stranger asks for as many as they can", async () => {
      let at = 0
      let last = ""
      for (; at < 3600 && !last.startsWith("Too many"); at += 300) {
        const asked = await ask({ ip: ELSEWHERE }, later(at - 1230))
        last = asked.outcome === "refused" ? asked.message : ""
      }
      expect(last).toMatch(/^Too many codes in an hour; accepted: 5\. Try again in \d+ seconds$/)
      await sent({}, later(at - 1230))
    })

    it("is sent to one address ten times in an hour at most, wherever it is asked for", async () => {
      const start = new Date("2026-12-04T10:00:00.000Z")
      const at = (i: number) => new Date(start.getTime() + i * 301_000)
      for (const i of many(10)) await sent({ ip: `198.51.100.${i}` }, at(i))
      const words = await refusalOf(ask({ ip: "198.51.100.99" }, at(11)))
      expect(words).toBe("Too many codes in an hour; accepted: 10. Try again in 289 seconds")
    })

    it("is sent to whoever shares a network address a hundred times in an hour at most", async () => {
      const asked = await Promise.all(
        many(110).map((i) => ask({ identifier: `p${i}@example.com` }))
      )
      expect(asked.filter(({ outcome }) => outcome === "asked")).toHaveLength(100)
      // What is refused is not counted against the person.
      expect(await service.listOtpChallenges({})).toHaveLength(100)
      await sent({ identifier: "p999@example.com", ip: ELSEWHERE })
    })

    it("lets one network address guess 200 times in an hour", async () => {
      const given = await Promise.all(many(210).map((i) => give(`otp_${i}`, "123456")))
      expect(outcomesOf(given)).toEqual({ wrong: 200, refused: 10 })
    })

    it("of one purpose or customer opens nothing else", async () => {
      const mine = { purpose: "change" as const, customer_id: "cus_1" }
      const { id, code } = await sent(mine)
      expect(await give(id, code)).toEqual({ outcome: "wrong" })
      const of = (customer_id: string) => service.give({ id, code, ip: HOME, customer_id }, now)
      expect(await of("cus_2")).toEqual({ outcome: "wrong" })
      await expect(service.assertOwnChallenge(id, "cus_2")).rejects.toThrow(
        `Verification with id '${id}' not found`
      )
      expect(await of("cus_1")).toMatchObject({ outcome: "proven", purpose: "change" })
    })

    it("is forgotten when it is of no use any more, with the counters of the past", async () => {
      await sent()
      const other = await sent({ identifier: "ben@example.com" }, later(240))
      expect(await service.prune(later(301), 100)).toBe(1)
      expect(await service.listOtpChallenges({})).toMatchObject([{ id: other.id }])
      const counters = await service.listOtpCounters({})
      await service.prune(later(3600), 100)
      expect((await service.listOtpCounters({})).length).toBeLessThan(counters.length)
      await service.prune(later(48 * 3600), 100)
      expect(await service.listOtpCounters({})).toEqual([])
    })

    describe("a device", () => {
      const see = async (device: string, at = now, actor_id = "cus_1") =>
        await service.seeDevice({
          ...{ actor_type: "customer", actor_id, device },
          ...{ address: "203.0.113.0", at: at.toISOString() },
        })

      it("is news when somebody was seen before, and not with this one", async () => {
        expect(await see("Firefox on Windows")).toMatchObject({ is_news: false })
        expect(await see("Firefox on Windows")).toMatchObject({ is_news: false })
        expect(await see("Safari on iPhone")).toMatchObject({ is_news: true })
        expect(await see("Safari on iPhone")).toMatchObject({ is_news: false })
        expect(await see("Safari on iPhone", now, "cus_2")).toMatchObject({ is_news: false })
      })

      it("is news once when it is used many times at once", async () => {
        await see("Firefox on Windows")
        const seen = await Promise.all(many(10).map(() => see("Safari on iPhone")))
        expect(seen.filter(({ is_news }) => is_news)).toHaveLength(1)
      })

      it("is one of twenty that are remembered, the newest", async () => {
        for (const i of many(25)) await see(`Browser ${i}`, later(i))
        const known = await service.listKnownDevices({ actor_id: "cus_1" })
        expect(known).toHaveLength(20)
        expect(await see("Browser 24", later(30))).toMatchObject({ is_news: false })
        expect(await see("Browser 1", later(31))).toMatchObject({ is_news: true })
      })

      it("is forgotten with its owner, and after a long time", async () => {
        await see("Firefox on Windows")
        await see("Firefox on Windows", now, "cus_2")
        await service.forgetDevices({ actor_type: "customer", actor_id: "cus_1" })
        expect(await service.listKnownDevices({})).toHaveLength(1)
        await service.prune(later(401 * 24 * 3600), 100)
        expect(await service.listKnownDevices({})).toEqual([])
      })
    })

    it("counts mails that reset a password, five for each address in an hour", async () => {
      const reset = (email: string) => service.countReset(email, HOME, now)
      const counted = await Promise.all(many(8).map(() => reset("Ann@Example.com")))
      expect(counted.filter(({ outcome }) => outcome === "counted")).toHaveLength(5)
      expect(await reset("ann@example.com")).toEqual({
        outcome: "refused",
        message: "Too many mails in an hour; accepted: 5. Try again in 2370 seconds",
        retry_after: 2370,
      })
      expect(await reset("ben@example.com")).toEqual({ outcome: "counted" })
    })
  },
})
