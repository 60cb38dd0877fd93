import {
  assertPercentage,
  assertSellerBears,
  assertTakesMaximum,
  assertWindow,
  bearingOf,
  stateOf,
} from "../../../src/modules/promotion-policy/rules"

describe("who bears", () => {
  it.each([
    ["seller", undefined, 0],
    ["seller", 0, 0],
    ["merchant", undefined, 10_000],
    ["shared", 1, 1],
    ["shared", 9_999, 9_999],
  ] as const)("knows the merchant's share of %s with %s", (bearer, share, expected) => {
    expect(bearingOf(bearer, share)).toEqual({ bearer, merchant_share_bp: expected })
  })

  it.each([
    ["seller", 1, /the merchant's share is 0/],
    ["merchant", 5_000, /the merchant's share is 10000/],
    ["shared", undefined, /between 1 and 9999/],
    ["shared", 0, /between 1 and 9999/],
    ["shared", 10_000, /between 1 and 9999/],
  ] as const)("refuses %s with a share of %s", (bearer, share, message) => {
    expect(() => bearingOf(bearer, share)).toThrow(message)
  })

  it("lets nobody but the seller bear a seller's promotion", () => {
    expect(() => assertSellerBears("SALE", "sel_1", "merchant")).toThrow(/SALE is a seller's own/)
    expect(() => assertSellerBears("SALE", "sel_1", "seller")).not.toThrow()
    expect(() => assertSellerBears("SALE", null, "merchant")).not.toThrow()
  })
})

describe("what a promotion may say", () => {
  const half = { code: "HALF", type: "standard", method: "percentage" }

  it.each([
    [{ ...half, method: "fixed" }],
    [{ ...half, type: "buyget" }],
    [{ ...half, method: undefined }],
  ])("has no maximum unless it is a percentage: %j", (promoted) => {
    expect(() => assertTakesMaximum(promoted, [{}])).toThrow(/HALF is no percentage/)
    expect(() => assertTakesMaximum(promoted, [])).not.toThrow()
    expect(() => assertTakesMaximum(half, [{}])).not.toThrow()
  })

  it.each([0, -1, 100.01, 3.333])("is no percentage: %d", (value) => {
    expect(() => assertPercentage(value)).toThrow(/is no percentage/)
  })

  it("ends after it starts", () => {
    const [first, second] = ["2026-11-21T10:00:00Z", "2026-11-22T10:00:00Z"]
    expect(() => assertWindow({ starts_at: second, ends_at: first })).toThrow(/before it starts/)
    expect(() => assertWindow({ starts_at: first, ends_at: first })).toThrow(/before it starts/)
    expect(() => assertWindow({ starts_at: first, ends_at: second })).not.toThrow()
    expect(() => assertWindow({ starts_at: null, ends_at: first })).not.toThrow()
  })
})

describe("the state of a seller's promotion", () => {
  const now = new Date("2026-11-21T12:00:00Z")
  const running = { status: "active", used: 0, usage_limit: 3, starts_at: null, ends_at: null }

  it.each([
    ["running", {}],
    ["running", { used: 9, usage_limit: null }],
    ["running", { starts_at: now }],
    ["scheduled", { starts_at: "2026-11-21T12:00:01Z" }],
    ["used_up", { used: 3 }],
    ["ended", { ends_at: now }],
    ["ended", { ends_at: now, used: 3 }],
    ["stopped", { status: "inactive", ends_at: now }],
    ["stopped", { status: "draft" }],
  ])("is %s with %j", (state, changes) => {
    expect(stateOf({ ...running, ...changes }, now)).toBe(state)
  })
})
