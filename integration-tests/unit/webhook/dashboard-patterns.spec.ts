import {
  foundIn,
  groupsOf,
  isTaken,
  shareOf,
  toggledAll,
  toggledGroup,
  toggledType,
} from "../../../src/admin/components/webhook/patterns"

const types = ["order.placed", "order.paid", "payout.paid", "seller_order.created"]
const groups = groupsOf(types.map((type) => ({ type })))
const taken = (patterns: string[]) => types.filter((type) => isTaken(patterns, type))

describe("what the dashboard makes of patterns", () => {
  it("groups events by their first word, in the order of the catalogue", () => {
    expect(groups.map(({ name }) => name)).toEqual(["order", "payout", "seller_order"])
  })

  it.each([
    [["*"], types],
    [["order.*"], ["order.placed", "order.paid"]],
    [["order.paid"], ["order.paid"]],
    [[], []],
  ])("takes %j to mean %j", (patterns, wanted) => {
    expect(taken(patterns)).toEqual(wanted)
  })

  it("says whether all of a group is chosen, some of it or none", () => {
    const [order] = groups
    expect(
      [["*"], ["order.*"], ["order.paid"], ["payout.*"]].map((p) => shareOf(p, order))
    ).toEqual(["all", "all", "some", "none"])
  })

  it("spells out everything as groups when a part of it is taken away", () => {
    expect(toggledGroup(["*"], "payout", groups)).toEqual(["order.*", "seller_order.*"])
    expect(toggledType(["*"], "order.paid", groups)).toEqual([
      "payout.*",
      "seller_order.*",
      "order.placed",
    ])
  })

  it("lets a whole group take the place of its single events", () => {
    expect(toggledGroup(["order.paid", "payout.paid"], "order", groups)).toEqual([
      "payout.paid",
      "order.*",
    ])
  })

  it("comes back to where it was when a choice is taken back", () => {
    expect(toggledAll(toggledAll([]))).toEqual([])
    expect(toggledGroup(toggledGroup([], "order", groups), "order", groups)).toEqual([])
    expect(toggledType(toggledType([], "order.paid", groups), "order.paid", groups)).toEqual([])
  })

  it("changes what is taken in by the one type alone", () => {
    for (const before of [["*"], ["order.*"], ["order.paid"], ["payout.*", "order.placed"]]) {
      for (const type of types) {
        const others = taken(before).filter((one) => one !== type)
        const after = toggledType(before, type, groups)
        expect(taken(after).filter((one) => one !== type)).toEqual(others)
        expect(isTaken(after, type)).toBe(!isTaken(before, type))
      }
    }
  })

  it("finds events by their name and by their sentence", () => {
    const words = ({ type }: { type: string }) => (type === "payout.paid" ? "Money arrived" : "")
    expect(foundIn(groups, " MONEY ", words)).toEqual([
      { name: "payout", types: [{ type: "payout.paid" }] },
    ])
    expect(foundIn(groups, "order.", words).map(({ name }) => name)).toEqual([
      "order",
      "seller_order",
    ])
  })
})
