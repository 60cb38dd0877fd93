import {
  assertOptionsTellVariantsApart,
  assertPricesAreSellable,
  assertVariantsAreDistinct,
} from "../../../src/modules/seller/product-rules"
import { assertInviteIsOpen, SELLER_LIFECYCLE } from "../../../src/modules/seller/rules"
import { hashOf, newToken } from "../../../src/modules/seller/token"
import { rolesFor } from "../../../src/api/seller/role-table"

const NOW = new Date("2026-03-01T12:00:00Z")
const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000)

describe("the life of a seller", () => {
  it("is the one of the specification", () => {
    expect(SELLER_LIFECYCLE).toEqual({
      pending: ["active", "rejected"],
      active: ["suspended", "closed"],
      suspended: ["active", "closed"],
      closed: [],
      rejected: [],
    })
  })
})

describe("an invitation", () => {
  const open = { id: "selinv_1", expires_at: minutes(1), accepted_at: null, revoked_at: null }

  it("can be accepted until it expires", () => {
    expect(() => assertInviteIsOpen(open, NOW)).not.toThrow()
  })

  it.each([
    ["at the minute it expires", { expires_at: NOW }, "expired on 2026-03-01T12:00:00.000Z"],
    ["once accepted", { accepted_at: minutes(-1) }, "already accepted"],
    ["once replaced", { revoked_at: minutes(-1) }, "replaced by a newer one"],
  ])("is refused %s", (_, change, words) => {
    expect(() => assertInviteIsOpen({ ...open, ...change }, NOW)).toThrow(words)
  })

  it("has a token of 256 bits of which only the hash is kept", () => {
    const token = newToken()
    expect(Buffer.from(token, "base64url")).toHaveLength(32)
    expect(newToken()).not.toBe(token)
    expect(hashOf(token)).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe("prices", () => {
  const shop = [
    { code: "usd", decimal_digits: 2 },
    { code: "jpy", decimal_digits: 0 },
    { code: "kwd", decimal_digits: 3 },
  ]
  const check = (currency_code: string, amount: number) => () =>
    assertPricesAreSellable([{ currency_code, amount }], shop)

  it.each([
    ["usd", 10.99],
    ["jpy", 1800],
    ["kwd", 1.125],
    ["usd", 0],
  ])("in %s may be %d", (currency, amount) => {
    expect(check(currency, amount)).not.toThrow()
  })

  it.each([
    ["usd", 10.999, "accepted: 2 at most"],
    ["jpy", 0.5, "accepted: 0 at most"],
    ["kwd", 1.0005, "accepted: 3 at most"],
    ["eur", 1, "accepted: usd, jpy, kwd"],
    ["usd", 1e-7, "accepted: 2 at most"],
  ])("in %s may not be %d", (currency, amount, words) => {
    expect(check(currency, amount)).toThrow(words)
  })

  it("come once per currency", () => {
    const twice = [1, 2].map((amount) => ({ currency_code: "usd", amount }))
    expect(() => assertPricesAreSellable(twice, shop)).toThrow("two prices in usd")
  })
})

describe("variants", () => {
  it("differ in their titles, however they are written", () => {
    expect(() => assertVariantsAreDistinct([{ title: "Small" }, { title: " small" }])).toThrow(
      "differ"
    )
    expect(() => assertVariantsAreDistinct([{ title: "S" }, { title: "M" }])).not.toThrow()
  })

  it("need options as soon as there are two", () => {
    const two = [{ title: "S" }, { title: "M" }]
    expect(() => assertOptionsTellVariantsApart({ variants: two })).toThrow("needs options")
    expect(() => assertOptionsTellVariantsApart({ variants: two.slice(1) })).not.toThrow()
  })
})

describe("the role table", () => {
  it("finds a route by its pattern, with or without a slash at the end", () => {
    expect(rolesFor("GET", "/seller/products/prod_1")).toContain("support")
    expect(rolesFor("GET", "/seller/products/prod_1/")).toContain("support")
    expect(rolesFor("POST", "/seller/store")).toEqual(["owner"])
  })

  it.each([
    ["GET", "/seller"],
    ["GET", "/seller/secrets"],
    ["PUT", "/seller/store"],
    ["GET", "/seller/STORE"],
    ["GET", "/seller/products/prod_1/more"],
  ])("knows nothing of %s %s", (method, path) => {
    expect(rolesFor(method, path)).toBeUndefined()
  })
})
