import { runsOf } from "../../../src/admin/components/auction/detail/change-runs"
import { stepAt, tiersFrom } from "../../../src/admin/lib/increments"

const change = (id: string, kind: string, actor_type = "system") => ({ id, kind, actor_type })

describe("the history of an auction in the dashboard", () => {
  it("tells extensions by late bids that follow each other as one", () => {
    const history = [change("4", "extended"), change("3", "extended"), change("2", "started")]
    const [moves, start] = runsOf(history)
    expect(moves.all.map(({ id }) => id)).toEqual(["4", "3"])
    expect([moves.newest.id, moves.oldest.id, start.newest.id]).toEqual(["4", "3", "2"])
  })

  it("keeps the merchant's extension, and what lies between two others, apart", () => {
    const history = [
      change("5", "extended"),
      change("4", "extended", "merchant"),
      change("3", "extended"),
      change("2", "bids_voided"),
      change("1", "extended"),
    ]
    expect(runsOf(history).map(({ all }) => all.length)).toEqual([1, 1, 1, 1, 1])
  })
})

describe("the steps of a preview", () => {
  const tiers = [
    { from: 0, step: 0.05 },
    { from: 1, step: 0.25 },
    { from: 5, step: 0.5 },
  ]

  it.each([
    [0.5, 0.05],
    [1, 0.25],
    [4.99, 0.25],
    [5000, 0.5],
  ])("are at %d those of the tier that holds it", (price, step) => {
    expect(stepAt(tiers, price)).toBe(step)
  })

  it("begin with the tier of the price", () => {
    expect(tiersFrom(tiers, 2, 5).map(({ from }) => from)).toEqual([1, 5])
  })
})
