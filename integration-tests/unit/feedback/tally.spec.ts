import { differencesOf } from "../../../src/modules/feedback/figures"
import {
  ALL_TIME,
  figuresFrom,
  linesOf,
  oldestDay,
  publicFigures,
  shownRating,
  Vote,
  votesOf,
} from "../../../src/modules/feedback/tally"

const now = new Date("2026-11-22T12:00:00Z")
const vote = (day: string, stars: number, more: Partial<Vote> = {}): Vote => ({
  ...{ metric: "overall", stars, day, times: 1, ...more },
})
const figures = (...votes: Vote[]) => figuresFrom(linesOf(votes), now)

describe("votes", () => {
  const row = {
    ...{ overall: 5, communication: 4, shipping: null, accuracy: 1, status: "visible" as const },
    rated_at: new Date("2026-11-21T23:59:59.999Z"),
  }
  it("are one for each metric that has stars, on the day of UTC", () => {
    expect(votesOf(row, 1)).toEqual([
      vote("2026-11-21", 5),
      vote("2026-11-21", 4, { metric: "communication" }),
      vote("2026-11-21", 1, { metric: "accuracy" }),
    ])
  })

  it("are none of what is hidden, or not there", () => {
    expect(votesOf({ ...row, status: "hidden" }, 1)).toEqual([])
    expect(votesOf(null, -1)).toEqual([])
  })

  it("change nothing when they take themselves back", () => {
    expect(linesOf([...votesOf(row, -1), ...votesOf(row, 1)])).toEqual([])
  })

  it("of an edit move the stars and leave the count", () => {
    const [line] = linesOf([...votesOf(row, -1), ...votesOf({ ...row, overall: 3 }, 1)])
    expect(line).toMatchObject({ period: ALL_TIME, n: 0, sum: -2, star_5: -1, star_3: 1 })
  })
})

describe("windows", () => {
  it("age by themselves, day by day", () => {
    const { windows, n } = figures(
      vote("2026-11-22", 5),
      vote("2026-10-24", 4),
      vote("2026-10-23", 1),
      vote("2026-08-25", 2),
      vote("2025-11-23", 3),
      vote("2025-11-22", 3)
    )
    expect(n).toBe(6)
    expect(windows).toEqual([
      { days: 30, n: 2, average: 4.5 },
      { days: 90, n: 4, average: 3 },
      { days: 365, n: 5, average: 3 },
    ])
  })

  it("look back a year, or to the first of the month eleven months ago", () => {
    expect(oldestDay(now)).toBe("2025-11-23")
    expect(oldestDay(new Date("2026-12-31T00:00:00Z"))).toBe("2026-01-01")
  })

  it("stand beside twelve months, those without feedback, too", () => {
    const { months } = figures(vote("2026-11-01", 5), vote("2026-01-31", 2))
    expect(months).toHaveLength(12)
    expect(months[0].month).toBe("2025-12")
    expect(months[1]).toEqual({ month: "2026-01", n: 1, average: 2 })
    expect(months[11]).toEqual({ month: "2026-11", n: 1, average: 5 })
    expect(months[5]).toEqual({ month: "2026-05", n: 0, average: null })
  })
})

describe("what everybody may know", () => {
  const three = ["2026-11-22", "2026-11-20", "2026-01-02"].map((day) => vote(day, 4))
  it("is nothing before the third, and zeros in lists", () => {
    expect(publicFigures(figures(...three.slice(1)))).toBeNull()
    expect(shownRating({ n: 2, sum: 8 })).toEqual({ average: 0, count: 0, score: 4 })
  })

  it("leaves out metrics and windows of too few", () => {
    const shown = publicFigures(figures(...three, vote("2026-11-22", 5, { metric: "shipping" })))
    expect(shown).toMatchObject({ n: 3, average: 4, metrics: { overall: { n: 3 } } })
    expect(Object.keys(shown!.metrics)).toEqual(["overall"])
    expect(shown!.windows).toEqual([
      { days: 30, n: 2, average: null },
      { days: 90, n: 2, average: null },
      { days: 365, n: 3, average: 4 },
    ])
  })
})

it("a count finds what is missing, wrong and too much", () => {
  const counted = linesOf([vote("2026-11-22", 5), vote("2026-11-21", 4)])
  const stored = linesOf([vote("2026-11-22", 5), vote("2026-11-20", 1)])
  expect(differencesOf(counted, counted)).toEqual([])
  const by = differencesOf(stored, counted)
  expect(by.map(({ period, n, sum }) => [period, n, sum]).sort()).toEqual([
    ["2026-11-20", -1, -1],
    ["2026-11-21", 1, 4],
    ["all", 0, 3],
  ])
})
