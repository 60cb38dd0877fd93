import { weeksOf } from "../../../src/admin/components/wishlist/weeks-of"

describe("the weeks of a product's demand", () => {
  const now = new Date("2026-11-22T23:30:00Z")
  const added = (...dates: string[]) =>
    weeksOf(
      dates.map((date) => ({ date, added: 1 })),
      now
    ).map((week) => week.added)

  it("end with today, and have seven days each", () => {
    const weeks = weeksOf([], now)
    expect(weeks).toHaveLength(12)
    expect(weeks.at(-1)?.begins.toISOString()).toBe("2026-11-16T00:00:00.000Z")
    expect(weeks[0].begins.toISOString()).toBe("2026-08-31T00:00:00.000Z")
  })

  it("hold the days that lie in them, and leave older ones out", () => {
    expect(added("2026-11-22", "2026-11-16", "2026-11-15", "2026-08-31", "2026-08-30")).toEqual([
      ...[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2],
    ])
  })
})
