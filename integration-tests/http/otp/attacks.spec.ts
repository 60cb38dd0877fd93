import { aCustomer, Actor } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { refusal, statusOf } from "../../helpers/outcomes"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import {
  another,
  aVisitorAtTheDoor,
  CODE_URL,
  codeFor,
  from,
  letBeSentAgain,
  otpOf,
  registerByCode,
} from "./door"
import { differs, figures, millisecondsOf, Timed } from "./timing"

const ANN = "ann@example.com"
const NOT_VALID = "401 This code is not valid; ask for a new one"
const GUESSES_AT_ONCE = 50
/** Of each kind, one after the other: known, unknown, known… With OTP_PROBES=200 the figures are told. */
const PROBES = Number(process.env.OTP_PROBES) || 40
/** Passwords are slow to compare. */
const PASSWORD_PROBES = PROBES / 2

souk(({ api, getContainer }) => {
  let visitor: Actor
  let quiet: () => Promise<void>
  let door: ReturnType<typeof aVisitorAtTheDoor>

  beforeAll(async () => {
    const container = getContainer()
    visitor = (await aMarket(container)).visitor
    door = aVisitorAtTheDoor(api, container)
    quiet = aQuietBus(container)
  })

  afterEach(() => quiet())

  const tally = (all: number[]) =>
    all.reduce<Record<number, number>>((sum, one) => ({ ...sum, [one]: (sum[one] ?? 0) + 1 }), {})
  const many = (count: number) => Array.from({ length: count }, (_, i) => i)

  it("fifty wrong guesses at once are five, and the right code comes too late", async () => {
    const id = await door.ask(ANN)
    const code = await codeFor(getContainer(), ANN)
    const guesses = await Promise.allSettled(
      many(GUESSES_AT_ONCE).map((i) => door.give(id, another(code, i + 1)))
    )
    expect(tally(guesses.map(statusOf))).toEqual({ 401: GUESSES_AT_ONCE })
    expect(await otpOf(getContainer()).retrieveOtpChallenge(id)).toMatchObject({ attempts: 5 })
    expect(await refusal(door.give(id, code))).toBe(NOT_VALID)
  })

  it("a guess for every code there is finds the door shut after five", async () => {
    const id = await door.ask(ANN)
    const code = await codeFor(getContainer(), ANN)
    // From ever new addresses, and with the right code among the guesses, as the sixth.
    const answers: number[] = []
    for (const i of many(20)) {
      const guess = i === 5 ? code : another(code, i + 1)
      const given = await Promise.allSettled([door.give(id, guess, from(`198.51.100.${i}`))])
      answers.push(...given.map(statusOf))
    }
    expect(tally(answers)).toEqual({ 401: 20 })
  })

  it("five right guesses at once give one token", async () => {
    const id = await door.ask(ANN)
    const code = await codeFor(getContainer(), ANN)
    const given = await Promise.allSettled(many(5).map(() => door.give(id, code)))
    expect(tally(given.map(statusOf))).toEqual({ 200: 1, 401: 4 })
  })

  it("codes asked for fifty times at once are sent once; the others are told when to come back", async () => {
    const asked = await Promise.allSettled(
      many(50).map(() => door.ask(ANN).then(() => ({ status: 200 })))
    )
    expect(tally(asked.map(statusOf))).toEqual({ 200: 1, 429: 49 })
    const body = { channel: "email", identifier: ANN }
    const again = await api.post(CODE_URL, body, { ...from("203.0.113.1"), validateStatus: null })
    const seconds = Number(again.headers["retry-after"])
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(30)
    expect(again.data).toEqual({
      type: "too_many_requests",
      message: `A code is on its way. Try again in ${seconds} seconds`,
    })
  })

  it("a code sent again is the same challenge, and takes no guess back", async () => {
    const container = getContainer()
    const id = await door.ask(ANN)
    const code = await codeFor(container, ANN)
    for (const i of many(4)) await refusal(door.give(id, another(code, i + 1)))
    await letBeSentAgain(container)
    expect(await door.ask(ANN)).toBe(id)
    const newest = await codeFor(container, ANN)
    await refusal(door.give(id, another(newest)))
    expect(await refusal(door.give(id, newest))).toBe(NOT_VALID)
    await letBeSentAgain(container)
    expect(await refusal(door.ask(ANN))).toMatch(
      /^429 The code was entered wrongly 5 times\. Try again in \d+ seconds$/
    )
  })

  it("a stranger who burns guesses and codes does not lock the owner out", async () => {
    const container = getContainer()
    const far = from("198.51.100.7")
    const strangers = await door.ask(ANN, far)
    for (const i of many(5)) await refusal(door.give(strangers, another("000000", i), far))
    await letBeSentAgain(container)
    expect((await door.signIn(ANN)).split(".")).toHaveLength(3)
  })

  it("unknown, wrong, used and outdated codes are refused in the same words", async () => {
    const container = getContainer()
    const id = await door.ask(ANN)
    const code = await codeFor(container, ANN)
    const refusals = [
      await refusal(door.give("otp_none", code)),
      await refusal(door.give(id, another(code))),
    ]
    await door.give(id, code)
    refusals.push(await refusal(door.give(id, code)))
    await letBeSentAgain(container)
    const other = await door.ask(ANN)
    const fresh = await codeFor(container, ANN)
    const past = new Date(Date.now() - 1)
    await otpOf(container).updateOtpChallenges({ id: other, expires_at: past })
    refusals.push(await refusal(door.give(other, fresh)))
    expect(refusals).toEqual(Array(4).fill(NOT_VALID))
  })

  describe("neither answer nor time tells", () => {
    const ip = (i: number) => `10.${i >> 8}.${i & 255}.1`
    type Kind = (i: number) => Timed
    const probe = async (what: string, known: Kind, unknown: Kind, count = PROBES) => {
      const times = { known: [] as number[], unknown: [] as number[] }
      await known(count)()
      for (const i of many(count)) {
        times.known.push(await millisecondsOf(known(i)))
        times.unknown.push(await millisecondsOf(unknown(i)))
      }
      if (process.env.OTP_PROBES) console.info(figures(what, times.known, times.unknown))
      return differs(times.known, times.unknown)
    }

    it("who has an account, when a code is asked for", async () => {
      const container = getContainer()
      for (const i of many(PROBES + 1)) await registerByCode(container, `known${i}@example.com`)
      const shapes = new Set<string>()
      const ask = (identifier: string, i: number) => async () => {
        const body = { channel: "email", identifier }
        const { status, data } = await api.post(CODE_URL, body, from(ip(i)))
        shapes.add(`${status} ${Object.keys(data)} ${data.location.replace(/[0-9a-f]{36}$/, "…")}`)
      }
      const found = await probe(
        "asking for a code",
        (i) => ask(`known${i}@example.com`, i),
        (i) => ask(`stranger${i}@example.com`, i + 1000)
      )
      expect([...shapes]).toEqual(["200 location otp:otp_…"])
      expect(found).toMatchObject({ is_told: false })
      expect(await otpOf(container).listOtpChallenges({}, { take: 500 })).toHaveLength(
        2 * PROBES + 1
      )
    })

    it("which challenge exists, when a wrong code is given", async () => {
      const ids: string[] = []
      for (const i of many(PROBES + 1)) ids.push(await door.ask(`p${i}@example.com`, from(ip(i))))
      const guess = (id: string, i: number) => async () => {
        // None of a million is right by chance often enough to matter here.
        await refusal(api.post(CODE_URL, { challenge_id: id, code: "135790" }, from(ip(i))))
      }
      const none = `otp_${"0".repeat(36)}`
      const found = await probe(
        "a wrong code",
        (i) => guess(ids[i], i),
        (i) => guess(none, i + 1000)
      )
      expect(found).toMatchObject({ is_told: false })
    })

    it("which e-mail address or number has a password, when a wrong one is given", async () => {
      await aCustomer(api, visitor, ANN)
      const wrong = (identifier: string) => async () => {
        const words = await refusal(
          api.post("/auth/customer/emailpass", { identifier, password: "wrong" }, from(ip(1)))
        )
        expect(words).toBe("401 Invalid email or password")
      }
      for (const unknown of ["nobody@example.com", "+4915112345678"]) {
        const found = await probe(
          `a wrong password of ${unknown}`,
          () => wrong(ANN),
          () => wrong(unknown),
          PASSWORD_PROBES
        )
        expect(found).toMatchObject({ is_told: false })
      }
    })
  })
})
