import { Checks, isReady, outcomeOf } from "../../../src/modules/operations/rules"

describe("a process", () => {
  const well: Checks = { database: "ok", migrations: "ok", redis: "ok", accepting: "ok" }

  it("is ready with or without Redis, and with nothing less than the rest", () => {
    expect(isReady(well)).toBe(true)
    expect(isReady({ ...well, redis: null })).toBe(true)
    expect(isReady({ ...well, redis: "failed" })).toBe(true)
    for (const check of ["database", "migrations", "accepting"] as const) {
      expect(isReady({ ...well, [check]: "failed" })).toBe(false)
    }
  })

  it("does not wait for a check that never answers", async () => {
    await expect(outcomeOf(new Promise(() => {}), 10)).resolves.toBe("failed")
    await expect(outcomeOf(Promise.reject(new Error("away")), 1_000)).resolves.toBe("failed")
    await expect(outcomeOf(Promise.resolve(1), 1_000)).resolves.toBe("ok")
  })
})
