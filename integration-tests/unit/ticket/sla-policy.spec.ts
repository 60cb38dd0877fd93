import {
  Matchable,
  policyFor,
  RankedPolicy,
  targetsFor,
} from "../../../src/modules/ticket/sla-policy"

describe("policies", () => {
  const policy = (id: string, rank: number, change: Partial<RankedPolicy> = {}): RankedPolicy => ({
    ...{ id, rank, name: id, is_active: true, conditions: {}, targets: {}, calendar_id: null },
    ...change,
  })
  const ticket: Matchable = {
    ...({ category: "order", queue: "support", priority: "normal" } as const),
    ...{ source: "storefront", seller_id: "sel_1", tags: ["vip"] },
  }

  it.each([
    ["the first by rank", [policy("b", 2), policy("a", 1)], "a"],
    ["none that is switched off", [policy("a", 1, { is_active: false }), policy("b", 2)], "b"],
    ["one whose tag it has", [policy("a", 1, { conditions: { tags: ["vip", "x"] } })], "a"],
    ["none whose tags it has not", [policy("a", 1, { conditions: { tags: ["x"] } })], null],
    ["one for its seller", [policy("a", 1, { conditions: { seller_id: ["sel_1"] } })], "a"],
    [
      "none for tickets without a seller",
      [policy("a", 1, { conditions: { about_seller: false } })],
      null,
    ],
    [
      "one of which all conditions hold",
      [
        policy("a", 1, { conditions: { category: ["order"], priority: ["urgent"] } }),
        policy("b", 2, { conditions: { category: ["order"], queue: ["support"] } }),
      ],
      "b",
    ],
  ])("give a ticket %s", (_, policies, id) => {
    expect(policyFor(policies, ticket)?.id ?? null).toBe(id)
  })

  it("have targets for each priority, of which any may be missing", () => {
    const some = { targets: { high: { first_response: 30, resolution: null } } }
    expect(targetsFor(some, "high")).toEqual({
      ...{ first_response: 30, next_response: null, resolution: null },
    })
    const nothing = { first_response: null, next_response: null, resolution: null }
    expect([targetsFor(some, "low"), targetsFor(null, "high")]).toEqual([nothing, nothing])
  })
})
