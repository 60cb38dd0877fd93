import { bayesianMean, PRIOR, publicMean, SHOWN_FROM } from "../../../src/lib/rating"
import {
  Deal,
  hindranceToAnswer,
  hindranceToEdit,
  hindranceToRate,
  shortName,
  wholeOf,
} from "../../../src/modules/feedback/rules"

const now = new Date("2026-11-22T12:00:00Z")
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)
const deal = (more: Partial<Deal> = {}): Deal => ({
  ...{ display_id: 7, status: "delivered", delivered_at: daysAgo(5), complaint: null },
  ...more,
})
const given = (more = {}) => ({
  ...{ status: "visible" as const, answered_at: null, rated_at: daysAgo(2), ...more },
})

describe("rating", () => {
  it.each(["delivered", "completed"])("is open for a deal that is %s", (status) => {
    expect(hindranceToRate(deal({ status }), now)).toBeNull()
  })

  it.each(["pending", "paid", "processing", "shipped"])("waits while a deal is %s", (status) => {
    const told = `Order #7 is ${status}; it can be rated once it is paid and delivered`
    expect(hindranceToRate(deal({ status, delivered_at: null }), now)).toBe(told)
  })

  it.each(["cancelled", "refunded"])("is over for a deal that is %s", (status) => {
    expect(hindranceToRate(deal({ status }), now)).toMatch(/only what was delivered and kept/)
  })

  it("ends sixty days after delivery, to the moment", () => {
    const at = (ms: number) =>
      hindranceToRate(deal({ delivered_at: new Date(daysAgo(60).getTime() + ms) }), now)
    expect(at(1)).toBeNull()
    expect(at(0)).toBe("Order #7 could be rated until 2026-11-22T12:00:00.000Z")
  })

  it("waits while there is a complaint", () => {
    expect(hindranceToRate(deal({ complaint: 3 }), now)).toMatch(
      /while complaint #3 about it is open/
    )
  })
})

describe("editing", () => {
  const edit = (more = {}, complaint: number | null = null) =>
    hindranceToEdit(given(more), { display_id: 7, complaint }, now)

  it("is open for two weeks, to the moment", () => {
    expect(edit({ rated_at: new Date(daysAgo(14).getTime() + 1) })).toBeNull()
    expect(edit({ rated_at: daysAgo(14) })).toBe(
      "This feedback could be edited until 2026-11-22T12:00:00.000Z"
    )
  })

  it("ends with an answer, and while it is hidden or disputed", () => {
    expect(edit({ answered_at: now })).toMatch(/was answered/)
    expect(edit({ status: "hidden" })).toMatch(/was hidden/)
    expect(edit({}, 3)).toMatch(/complaint #3/)
  })
})

describe("answering", () => {
  it("is possible once, and not when it is hidden", () => {
    expect(hindranceToAnswer(given())).toBeNull()
    expect(hindranceToAnswer(given({ answered_at: now }))).toMatch(/takes one answer/)
    expect(hindranceToAnswer(given({ status: "hidden" }))).toMatch(/hidden/)
  })
})

describe("an order as a whole", () => {
  const shipped = deal({ status: "shipped", delivered_at: null })
  it("is done when all is done that is not undone, and since the last of it", () => {
    const late = deal({ delivered_at: daysAgo(1) })
    const gone = deal({ status: "cancelled", delivered_at: null })
    expect(wholeOf(7, [deal(), late, gone])).toMatchObject({
      ...{ status: "delivered", delivered_at: daysAgo(1) },
    })
    expect(hindranceToRate(wholeOf(7, [deal(), shipped]), now)).toMatch(/is shipped/)
    expect(hindranceToRate(wholeOf(7, [gone]), now)).toMatch(/is cancelled/)
  })
})

describe("the Bayesian mean", () => {
  it("is the prior without ratings, and comes to the mean with many", () => {
    expect(bayesianMean({ n: 0, sum: 0 })).toBe(PRIOR.mean)
    expect(bayesianMean({ n: 10_000, sum: 20_000 })).toBeCloseTo(2, 2)
  })

  it("puts a hundred good ratings before one perfect one", () => {
    const one = bayesianMean({ n: 1, sum: 5 })
    expect(bayesianMean({ n: 100, sum: 480 })).toBeGreaterThan(one)
    expect(one).toBeCloseTo((4 * 5 + 5) / 6)
  })

  it("is kept to itself, like every mean, until there are three", () => {
    expect(SHOWN_FROM).toBe(3)
    expect(publicMean({ n: 2, sum: 10 })).toBeNull()
    expect(publicMean({ n: 3, sum: 12 })).toBe(4)
  })
})

it.each([
  ["Emma", "Stone", "Emma S."],
  [" Emma ", " ", "Emma"],
  [null, "øst", "Ø."],
  ["سارا", "رضایی", "سارا ر."],
  [null, null, "Customer"],
])("%s %s is read as %s", (first, last, name) => {
  expect(shortName(first, last)).toBe(name)
})
