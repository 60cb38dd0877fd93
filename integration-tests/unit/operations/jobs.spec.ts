import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { nextRun } from "../../../src/lib/job-schedule"

const FOLDER = "src/jobs"
const CRON = /schedule: "([^"]+)"/
/** Hours of the machine's clock in which every job runs: those of once a day are done at night. */
const NIGHT = { from: new Date(2026, 10, 23, 2), to: new Date(2026, 10, 23, 4, 5) }

/** The jobs with a cron line; the others have intervals, which begin when the process does. */
const jobs = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => {
    const [, cron] = CRON.exec(readFileSync(join(FOLDER, name), "utf8")) ?? []
    return cron ? [{ name, cron }] : []
  })

function runsOfANight(cron: string): number[] {
  const runs: number[] = []
  const first = new Date(NIGHT.from.getTime() - 1)
  for (let at = nextRun(cron, first); at && at < NIGHT.to; at = nextRun(cron, at)) runs.push(+at)
  return runs
}

describe("jobs with a cron line", () => {
  it("begin one by one: together they would keep shoppers and bidders waiting", () => {
    const begun = new Map<number, string[]>()
    for (const { name, cron } of jobs) {
      const runs = runsOfANight(cron)
      expect([name, runs.length]).not.toEqual([name, 0])
      for (const at of runs) begun.set(at, [...(begun.get(at) ?? []), name])
    }
    const together = [...begun.values()].filter((names) => names.length > 1)
    expect([...new Set(together.map(String))]).toEqual([])
    expect(jobs.length).toBeGreaterThan(30)
  })
})
