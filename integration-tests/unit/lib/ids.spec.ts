import { newId } from "../../../src/lib/ids"

const MANY = 5_000

describe("ids", () => {
  it("of rows rise and are never the same", () => {
    const ids = Array.from({ length: MANY }, () => newId("bid"))
    expect(new Set(ids).size).toBe(MANY)
    expect([...ids].sort()).toEqual(ids)
    expect(ids[0]).toMatch(/^bid_[0-9A-HJKMNP-TV-Z]{26}$/)
  })
})
