import { countedAddress, providerOf, shownAddress } from "../../../src/lib/address"
import { claimsOf, saysSo } from "../../../src/modules/otp/claims"
import { newChallengeId, newCode } from "../../../src/modules/otp/codes"
import { deviceOf } from "../../../src/modules/otp/device"
import {
  asEmail,
  asIdentifier,
  asPhone,
  isSamePhone,
  masked,
  plainDigits,
} from "../../../src/modules/otp/identifier"
import {
  ATTEMPTS_MAX,
  CODE_DIGITS,
  refuseFor,
  SENDS_PER_IDENTIFIER,
  waitBefore,
  windowOf,
} from "../../../src/modules/otp/rules"

const now = new Date("2026-12-04T10:20:30.000Z")
const before = (seconds: number) => new Date(now.getTime() - seconds * 1000)

describe("an identifier", () => {
  it("of an e-mail address has one spelling", () => {
    expect(asEmail("  Ann.Smith@Example.COM ")).toBe("ann.smith@example.com")
    expect(asEmail("ann+souk@example.com")).toBe("ann+souk@example.com")
  })

  it.each(["", "ann", "ann@", "@example.com", "ann@example", "a b@example.com", "+4915112345678"])(
    "is not the e-mail address %j",
    (text) => expect(asEmail(text)).toBeNull()
  )

  it("of a phone has one spelling, whoever writes it", () => {
    const spellings = ["+49 151 12345678", "+4915112345678", " +49 (0)151-123 45678 "]
    expect(spellings.map(asPhone)).toEqual(Array(3).fill("+4915112345678"))
    expect(asPhone("+۹۸ ۹۱۲ ۱۲۳ ۴۵۶۷")).toBe("+989121234567")
  })

  it.each([
    ["a number without country", "0151 12345678"],
    ["a landline, which gets no messages", "+49 30 123456"],
    ["a number with an extension", "+4915112345678 ext 5"],
    ["too few digits", "+49151"],
    ["an e-mail address", "ann@example.com"],
    ["a very long text", `+${"1".repeat(60)}`],
  ])("is not %s", (_, text) => expect(asIdentifier("sms", text)).toBeNull())

  it("is known again as people of its country type it", () => {
    expect(isSamePhone("0151 12345678", "+4915112345678")).toBe(true)
    expect(isSamePhone("0151 12345679", "+4915112345678")).toBe(false)
    expect(isSamePhone(null, "+4915112345678")).toBe(false)
  })

  it("is shown to others in part only", () => {
    expect(masked("ann@example.com")).toBe("a•••@example.com")
    expect(masked("+4915112345678")).toBe("+49••••••••678")
  })
})

describe("a code", () => {
  it("has six digits, those with zeros in front included, and no digit is preferred", () => {
    const codes = Array.from({ length: 20_000 }, newCode)
    expect(codes.every((code) => new RegExp(`^\\d{${CODE_DIGITS}}$`).test(code))).toBe(true)
    expect(new Set(codes).size).toBeGreaterThan(19_500)
    const firsts = codes.map((code) => code[0])
    for (const digit of "0123456789") {
      // 2000 are expected; five standard deviations are about 212.
      expect(Math.abs(firsts.filter((one) => one === digit).length - 2000)).toBeLessThan(220)
    }
  })

  it("may be typed in other digits", () => {
    expect(plainDigits("۱۲۳ ٤٥٦")).toBe("123 456")
  })

  it("belongs to a challenge that nobody can guess", () => {
    expect(newChallengeId()).toMatch(/^otp_[0-9a-f]{36}$/)
    expect(new Set(Array.from({ length: 1000 }, newChallengeId)).size).toBe(1000)
  })

  it("comes after 30, 60, and then each time 120 seconds", () => {
    const waits = [1, 2, 3, 4, 9].map((sends) => waitBefore(sends, before(10), now) / 1000)
    expect(waits).toEqual([20, 50, 110, 110, 110])
    expect(waitBefore(0, null, now)).toBe(0)
    expect(waitBefore(1, before(31), now)).toBe(0)
  })

  it("is guessed in a day by one of ten thousand who try all that the limits let through", () => {
    const [, day] = SENDS_PER_IDENTIFIER
    const guesses = day.max * ATTEMPTS_MAX
    expect(guesses / 10 ** CODE_DIGITS).toBeCloseTo(0.0001)
  })
})

describe("a limit", () => {
  it("has windows that begin with the hour or the day", () => {
    const [hour, day] = SENDS_PER_IDENTIFIER
    expect(windowOf(hour, now).end).toEqual(new Date("2026-12-04T11:00:00.000Z"))
    expect(windowOf(day, now).end).toEqual(new Date("2026-12-05T00:00:00.000Z"))
  })

  it("says in whole seconds when to come back", () => {
    const { message, retry_after } = refuseFor("A code is on its way", 1)
    expect([message, retry_after]).toEqual(["A code is on its way. Try again in 1 seconds", 1])
  })
})

describe("an address", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7", "203.0.113.0", "203.0.0.0"],
    ["::ffff:203.0.113.7", "203.0.113.7", "203.0.113.0", "203.0.0.0"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::", "2001:db8:1::", "2001:db8::"],
    ["2001:0DB8:0001:0002::9", "2001:db8:1:2::", "2001:db8:1::", "2001:db8::"],
    ["fe80::1%eth0", "fe80:0:0:0::", "fe80:0:0::", "fe80:0::"],
    [undefined, "unknown", "unknown", "unknown"],
  ])("%s counts as %s, is shown as %s and comes from %s", (ip, counted, shown, provider) => {
    expect([countedAddress(ip), shownAddress(ip), providerOf(ip)]).toEqual([
      ...[counted, shown, provider],
    ])
    expect(providerOf(shownAddress(ip))).toBe(provider)
  })
})

describe("a device", () => {
  const mozilla = "Mozilla/5.0"
  it.each([
    [`${mozilla} (Windows NT 10.0; rv:133.0) Gecko/20100101 Firefox/133.0`, "Firefox on Windows"],
    [`${mozilla} (X11; Linux x86_64) Chrome/131.0.0.0 Safari/537.36`, "Chrome on Linux"],
    [`${mozilla} (Windows NT 10.0) Chrome/131.0 Safari/537.36 Edg/131.0`, "Edge on Windows"],
    [
      `${mozilla} (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1`,
      "Safari on iPhone",
    ],
    [`${mozilla} (Macintosh; Intel Mac OS X 10_15_7) Version/18.1 Safari/605.1`, "Safari on macOS"],
    [
      `${mozilla} (Linux; Android 14) SamsungBrowser/27.0 Chrome/125.0 Safari`,
      "Samsung Internet on Android",
    ],
    ["okhttp/4.12.0", "An app"],
    ["curl/8.5.0", "an unknown device"],
    [undefined, "an unknown device"],
  ])("of %j is %s", (agent, device) => expect(deviceOf(agent)).toBe(device))
})

describe("claims", () => {
  const ann = { first_name: "Ann", last_name: "Smith" }
  const nobody = { first_name: null, last_name: null }
  it("name who somebody is, and on which sides of the shop", () => {
    const sides = (is_customer: boolean, is_seller: boolean) =>
      claimsOf([nobody, ann], { is_customer, is_seller })
    expect(sides(true, false)).toEqual({ name: "Ann Smith", market_role: "buyer" })
    expect(sides(false, true).market_role).toBe("seller")
    expect(sides(true, true).market_role).toBe("both")
    expect(sides(false, false).market_role).toBeNull()
    expect(claimsOf([nobody], { is_customer: true, is_seller: false }).name).toBeNull()
  })

  it("are written only when a login says something else", () => {
    const claims = claimsOf([ann], { is_customer: true, is_seller: false })
    expect(saysSo({ ...claims, picture: "p" }, claims)).toBe(true)
    expect(saysSo(null, claims)).toBe(false)
    expect(saysSo({ ...claims, name: "Anna" }, claims)).toBe(false)
  })
})
