import type { Figures } from "../../../src/modules/telemetry/figures"
import { nextRun } from "../../../src/lib/job-schedule"
import { Facts, standingOf } from "../../../src/modules/telemetry/standing"

const now = new Date("2026-11-22T12:00:00Z")
const well: Figures = {
  ...{ at: now, figures: [], jobs: [], processes: [] },
  reports: { count: 0, sum: 0, max: 0 },
}
const parts = { database: "ok", migrations: "ok", redis: null, accepting: "ok" } as const
const facts = (more: Partial<Facts>): Facts => ({
  ...{ parts, figures: well, storage: null, version: "1", now },
  ...more,
})

describe("how an installation is", () => {
  it("is well when nothing is wrong", () => {
    expect(standingOf(facts({}))).toMatchObject({ health: "ok", is_complete: true })
  })

  it("takes a Redis that is away for less than a database that is away", () => {
    expect(standingOf(facts({ parts: { ...parts, redis: "failed" } })).health).toBe("warning")
    expect(standingOf(facts({ parts: { ...parts, database: "failed" } })).health).toBe("problem")
  })

  it("has a problem when the database does not say what it knows", () => {
    const standing = standingOf(facts({ figures: null }))
    expect(standing).toMatchObject({ health: "problem", is_complete: false, outboxes: [] })
  })

  it.each([
    [29, "ok"],
    [30, "warning"],
    [299, "warning"],
    [300, "problem"],
  ])("takes news of auctions that wait for %i seconds for: %s", (seconds, health) => {
    const since = new Date(now.getTime() - seconds * 1000)
    const figures = [{ kind: "outbox" as const, name: "auction_events", count: 1, since }]
    const { outboxes } = standingOf(facts({ figures: { ...well, figures } }))
    expect(outboxes).toMatchObject([{ lag_seconds: seconds, health }])
  })

  it.each([
    [15, "ok"],
    [14, "warning"],
    [5, "warning"],
    [4, "problem"],
  ])("takes %i percent of room for: %s", (free_bytes, health) => {
    const standing = standingOf(facts({ storage: { free_bytes, total_bytes: 100 } }))
    expect([standing.health, standing.storage?.health]).toEqual([health, health])
  })

  it.each([
    ["a worker that has lived for longer", 90, true],
    ["a worker that began a moment ago", 1, false],
  ])("tells a job that is late to %s", (_, minutes, is_late) => {
    const ago = (ms: number) => new Date(now.getTime() - ms)
    const job = {
      ...{ name: "hourly", schedule: "600s", runs: 1, failures: 0, last_duration_ms: 1 },
      ...{
        last_started_at: ago(60 * 60_000),
        last_error: null,
        last_failed_at: null,
        seen_at: now,
      },
    }
    const worker = {
      ...{ id: "proc_1", mode: "worker" as const, host: "a", pid: 1, version: "1", seen_at: now },
      ...{ started_at: ago(minutes * 60_000), sockets: 0, dropped_events: 0, memory_mb: 1 },
    }
    const { jobs } = standingOf(facts({ figures: { ...well, jobs: [job], processes: [worker] } }))
    expect(jobs).toMatchObject([{ is_late, health: is_late ? "problem" : "ok" }])
  })

  it("knows when jobs run next", () => {
    expect(nextRun("5s", now)).toEqual(new Date("2026-11-22T12:00:05Z"))
    expect(nextRun("*/5 * * * *", now)).toEqual(new Date("2026-11-22T12:05:00Z"))
    expect(nextRun("no schedule", now)).toBeNull()
  })
})
