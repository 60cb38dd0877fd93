import {
  idempotencyKey,
  isPayoutDay,
  maskedDestination,
  nextAttemptAt,
} from "../../../src/modules/ledger/payout-rules"
import { fromStripeAmount, toStripeAmount } from "../../../src/providers/stripe-connect/amounts"

const MINUTE_MS = 60_000
const now = new Date("2026-11-21T12:00:00Z")

describe("when a payout is sent again", () => {
  it.each([
    [1, 2],
    [2, 4],
    [5, 32],
    [6, 60],
    [60, 60],
  ])("waits after attempt %i for %i minutes", (attempts, minutes) => {
    expect(nextAttemptAt(now, attempts).getTime() - now.getTime()).toBe(minutes * MINUTE_MS)
  })

  it("keeps its key until the provider has said for sure that it did nothing", () => {
    expect(idempotencyKey({ id: "payout_1", deferrals: 0 })).toBe("payout_1")
    expect(idempotencyKey({ id: "payout_1", deferrals: 2 })).toBe("payout_1:2")
  })
})

describe("the schedule of payouts", () => {
  it.each([
    ["manual", "2026-06-01T04:00:00Z", false],
    ["daily", "2026-06-03T04:00:00Z", true],
    ["weekly", "2026-06-01T04:00:00Z", true],
    ["weekly", "2026-06-02T04:00:00Z", false],
    ["monthly", "2026-07-01T04:00:00Z", true],
    ["monthly", "2026-07-02T04:00:00Z", false],
  ] as const)("%s on %s: %s", (schedule, day, expected) => {
    expect(isPayoutDay(schedule, new Date(day))).toBe(expected)
  })
})

describe("an amount at Stripe", () => {
  it.each([
    ["usd", 2, 1999, 1999],
    ["jpy", 0, 500, 500],
    // The platform counts these in whole units, Stripe in hundredths.
    ["huf", 0, 7, 700],
    ["ugx", 0, 5, 500],
    ["kwd", 3, 7770, 7770],
    ["krw", 2, 500, 5],
  ])(
    "of %s with %i digits, %i, is written %i, and read back",
    (currency_code, decimals, amount, written) => {
      expect(toStripeAmount({ currency_code, decimals, amount })).toBe(written)
      expect(fromStripeAmount({ currency_code, decimals, amount: written })).toBe(amount)
    }
  )

  it.each([
    ["kwd", 3, 7777],
    ["krw", 2, 550],
    ["lyd", 3, 1],
  ])("of %s with %i digits, %i, cannot be carried exactly", (currency_code, decimals, amount) => {
    expect(toStripeAmount({ currency_code, decimals, amount })).toBeNull()
  })
})

it("hides where the money goes, but for the kind and the end", () => {
  expect(maskedDestination("acct_1QabcDEF9xyz4f2K")).toBe("acct_…4f2K")
  expect(maskedDestination(null)).toBeNull()
})
