import fc from "fast-check"
import {
  cleanText,
  redact,
  REDACTED_BYTES_MAX,
  TEXT_LENGTH_MAX,
} from "../../../src/modules/payment-log/redact"

const digits = (length: number) =>
  fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`)).filter((text) => !/^0/.test(text))
const cards = fc.integer({ min: 13, max: 19 }).chain(digits)
const word = fc.stringMatching(/^[a-z ]{0,20}$/)
const secrets = fc.oneof(
  fc.stringMatching(/^sk_live_[A-Za-z0-9]{24}$/),
  fc.stringMatching(/^whsec_[A-Za-z0-9]{32}$/),
  fc.stringMatching(/^pi_[A-Za-z0-9]{24}_secret_[A-Za-z0-9]{24}$/),
  fc.uuid(),
  fc.stringMatching(/^[a-z]{3,10}@[a-z]{3,10}\.(com|ir)$/),
  fc.stringMatching(/^09\d{9}$/),
  fc.stringMatching(/^\+989\d{9}$/)
)

describe("what is written down of a call", () => {
  it("leaves the first six and the last four digits of a card", () => {
    fc.assert(
      fc.property(word, cards, word, (before, card, after) => {
        const clean = cleanText(`${before} ${card} ${after}`)
        expect(clean).not.toContain(card)
        expect(clean).toContain(`${card.slice(0, 6)}${"*".repeat(card.length - 10)}`)
      })
    )
    expect(cleanText("card 6037-9975 1234 5678 declined")).toBe("card 603799******5678 declined")
    // A careless provider sends it as a number.
    expect(redact({ reference: 6037997512345678 })).toEqual({ reference: "603799******5678" })
  })

  it("has no key, no client secret, no address and no phone number, wherever they stand", () => {
    fc.assert(
      fc.property(word, secrets, word, (before, secret, after) => {
        expect(cleanText(`${before} ${secret} ${after}`)).not.toContain(secret)
        const inside = { message: `said ${secret}`, data: { metadata: { message: secret } } }
        expect(JSON.stringify(redact(inside))).not.toContain(secret)
      })
    )
  })

  it("knows no field that is not on the list, however deep", () => {
    const unlisted = fc.stringMatching(/^(client_secret|apiKey|email|phone|merchant_id|x_[a-z]+)$/)
    fc.assert(
      fc.property(unlisted, fc.jsonValue(), (field, value) => {
        const kept = redact({ [field]: value, data: { [field]: value, amount: 5 } })
        expect(kept).toEqual({ data: { amount: 5 } })
      })
    )
  })

  it("stays small and is JSON, whatever comes", () => {
    fc.assert(
      fc.property(fc.anything({ withDate: true, withBigInt: true }), (value) => {
        const kept = redact({ data: value, message: value, metadata: { data: value } })
        expect(JSON.stringify(kept).length).toBeLessThanOrEqual(REDACTED_BYTES_MAX)
      })
    )
    const long = cleanText("a".repeat(10_000))
    expect(long.length).toBeLessThanOrEqual(TEXT_LENGTH_MAX + 1)
    const many = Array.from({ length: 100 }, () => ({ message: "b".repeat(250) }))
    const wide = Object.fromEntries(
      ["data", "context", "metadata", "next_action"].map((field) => [field, many])
    )
    expect(redact(wide)).toEqual({ message: "too long to keep" })
  })

  it("keeps what names a payment, though it is full of digits", () => {
    const authority = "A00000000000000000000000000207288780"
    const given = { authority, id: "pi_3MtwBwLkdIwHu7ix28a3tqPa", session_id: "payses_01ABCDEF" }
    expect(redact(given)).toEqual(given)
    expect(redact({ authority: "6037997512345678" })).toEqual({ authority: "603799******5678" })
  })

  it("takes a circle for what it is", () => {
    const circle: Record<string, unknown> = { amount: 1 }
    circle.data = circle
    expect(redact(circle)).toMatchObject({ amount: 1 })
  })
})
