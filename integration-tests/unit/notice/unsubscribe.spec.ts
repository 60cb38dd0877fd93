import fc from "fast-check"
import {
  readUnsubscribeToken,
  Unsubscription,
  unsubscribeToken,
  unsubscribeUrl,
} from "../../../src/modules/notice/unsubscribe"

const KEY = "a key that is long enough for this"
const ann: Unsubscription = { type: "customer", id: "cus_ann", key: "auction_lost" }

describe("an unsubscribe token", () => {
  it("names the person and the notice, and fits an address as it is", () => {
    const token = unsubscribeToken(ann, KEY)
    expect(token).toMatch(/^[\w-]+\.[0-9a-f]{32}$/)
    expect(readUnsubscribeToken(token, KEY)).toEqual(ann)
    const odd = { ...ann, type: "guest" as const, id: 'ü"@example.com' }
    expect(readUnsubscribeToken(unsubscribeToken(odd, KEY), KEY)).toEqual(odd)
  })

  it("is of no use with one letter changed, cut, made longer, or made elsewhere", () => {
    const token = unsubscribeToken(ann, KEY)
    for (let i = 0; i < token.length; i++) {
      const letter = token[i] === "a" ? "b" : "a"
      const changed = token.slice(0, i) + letter + token.slice(i + 1)
      expect(readUnsubscribeToken(changed, KEY)).toBeNull()
      expect(readUnsubscribeToken(token.slice(0, i), KEY)).toBeNull()
    }
    expect(readUnsubscribeToken(`${token}0`, KEY)).toBeNull()
    expect(readUnsubscribeToken(`${token}.x`, KEY)).toBeNull()
    expect(readUnsubscribeToken(token, "another key that is long enough")).toBeNull()
  })

  it("is never an error, whatever is sent", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(readUnsubscribeToken(text, KEY)).toBeNull()
      })
    )
    expect(readUnsubscribeToken("x".repeat(100_000), KEY)).toBeNull()
  })

  it("stands in a link of its own, but not for what cannot be switched off", () => {
    const options = { secrets_key: KEY, public_url: "https://shop.example/" }
    expect(unsubscribeUrl(ann, options)).toBe(
      `https://shop.example/unsubscribe/${unsubscribeToken(ann, KEY)}`
    )
    expect(unsubscribeUrl({ ...ann, key: "auction_won" }, options)).toBeNull()
  })
})
