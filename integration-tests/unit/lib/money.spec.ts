import { MathBN } from "@medusajs/framework/utils"
import { allocate, fromMinor, toMinor } from "../../../src/lib/money"

/** Numbers that look random and are the same in every run (mulberry32). */
function seeded(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

describe("minor units", () => {
  it.each([
    [10.005, 2, 1001],
    [1.005, 2, 101],
    [0.1 + 0.2, 2, 30],
    [7, 0, 7],
    [7.5, 0, 8],
    [1.2345, 3, 1235],
    [-1.005, 2, -101],
    ["123456789012.34", 2, 12345678901234],
  ])("of %s with %i decimals are %i", (amount, decimals, minor) => {
    expect(toMinor(amount, decimals)).toBe(minor)
  })

  it("lead back to the amount", () => {
    expect([fromMinor(1999, 2), fromMinor(1999, 0), fromMinor(1999, 3)]).toEqual([
      19.99, 1999, 1.999,
    ])
  })
})

describe("the division of a total", () => {
  it("gives the odd unit to the largest remainder, among equals to the first", () => {
    expect(allocate(["0.333333", "0.333333", "0.333333"], 100, 2)).toEqual([34, 33, 33])
    expect(allocate(["0.331", "0.335", "0.334"], 100, 2)).toEqual([33, 34, 33])
  })

  it("leaves whole amounts as they are", () => {
    expect(allocate([5, 0, 12.34], 1734, 2)).toEqual([500, 0, 1234])
  })

  it("has nothing to give to nobody", () => {
    expect(allocate([], 0, 2)).toEqual([])
  })

  it("reaches a total that is not the rounded sum", () => {
    expect(allocate([1, 1, 1], 305, 2)).toEqual([102, 102, 101])
    expect(allocate([1, 1, 1], 295, 2)).toEqual([99, 98, 98])
  })

  it.each([0, 2, 3])("always adds up and moves nobody by a unit, with %i decimals", (decimals) => {
    const random = seeded(20261121 + decimals)
    for (let round = 0; round < 500; round++) {
      const amounts = Array.from({ length: 1 + Math.floor(random() * 12) }, () => {
        const kind = random()
        if (kind < 0.2) return 0
        const size = 10 ** Math.floor(random() * 7)
        return kind < 0.5 ? Math.floor(random() * size) : random() * size
      })
      const total = toMinor(MathBN.sum(...amounts), decimals)
      const parts = allocate(amounts, total, decimals)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
      parts.forEach((part, i) => {
        expect(Number.isInteger(part)).toBe(true)
        expect(Math.abs(part - amounts[i] * 10 ** decimals)).toBeLessThan(1 + 1e-6)
      })
      expect(allocate(amounts, total, decimals)).toEqual(parts)
    }
  })
})
