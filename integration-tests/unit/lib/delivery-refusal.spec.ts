import { DeliveryRefusal, readRefusal } from "../../../src/lib/delivery-refusal"
import { retryAfterMs } from "../../../src/lib/retry-after"

const none = { is_permanent: false, retry_after_ms: null }
/** What the platform's notification module makes of a provider's error. */
const passedOn = ({ message }: Error) =>
  new Error(`Failed to send notification with id noti_01ABC:\n${message}`)

describe("a refusal keeps its marks on the way through the platform", () => {
  const marks = [{}, { is_permanent: true }, { retry_after_ms: 17_000 }, { retry_after_ms: 0 }]
  it.each(marks)("%j", (marks) => {
    const read = { words: "Telegram: 403 Forbidden", ...none, ...marks }
    const refusal = new DeliveryRefusal("Telegram: 403 Forbidden", marks)
    expect(readRefusal(refusal)).toEqual(read)
    expect(readRefusal(passedOn(refusal))).toEqual(read)
  })
})

it("marks that are the other's own words count for nothing", () => {
  const words = "550 sorry [permanent] [retry after 5 ms] my friend"
  expect(readRefusal(new DeliveryRefusal(words))).toEqual({ words, ...none })
})

it("anything else that was thrown is its words", () => {
  expect(readRefusal(new Error("connect ECONNREFUSED"))).toEqual({
    words: "connect ECONNREFUSED",
    ...none,
  })
  expect(readRefusal("just a text")).toEqual({ words: "just a text", ...none })
})

it("is one line of 300 characters at most, without what no table takes", () => {
  const { words } = readRefusal(new DeliveryRefusal(`a\u0000b\r\nc${"😀".repeat(400)}`))
  expect(words).toBe(`a b c${"😀".repeat(295)}`)
  expect(readRefusal(new Error("a\u0000b")).words).toBe("a b")
})

describe("Retry-After", () => {
  const now = new Date("2026-01-01T12:00:00Z")
  const values: [unknown, number | undefined][] = [
    ["30", 30_000],
    [" 30 ", 30_000],
    [30, 30_000],
    ["2.5", 2_500],
    ["0", 0],
    ["Thu, 01 Jan 2026 12:01:30 GMT", 90_000],
    ["Thu, 01 Jan 2026 11:00:00 GMT", 0],
    ["soon", undefined],
    ["", undefined],
    [undefined, undefined],
    ["99999999999999", undefined],
  ]
  it.each(values)("%j is %p ms", (value, ms) => expect(retryAfterMs(value, now)).toBe(ms))
})
