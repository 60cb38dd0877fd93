import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import type { Outcome } from "../bench/drills/drill"
import { withRedis } from "../helpers/redis"

const CLI = resolve("node_modules/@medusajs/cli/cli.js")
const DRILLS = "./integration-tests/bench/drills.ts"
/** Of this many pages with sockets each has to find another server twice. */
const LISTENERS = 3

/** Set by the launcher: the variables of a built server with a database of its own. */
const settings = process.env.SOUK_CLUSTER

/** The smallest of `npm run bench -- drills`, which has the others. */
const suite = () => {
  let outcome: Outcome

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "souk-cluster-"))
    const file = join(folder, "drills.json")
    const args = [CLI, "exec", DRILLS, "0", "quick", "rolling", `out=${file}`]
    const env = { ...process.env, ...JSON.parse(settings!) }
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] })
    let said = ""
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part))
    await once(child, "exit")
    if (!existsSync(file)) throw new Error(`The drill ended without a result:\n${said}`)
    const { outcomes } = JSON.parse(readFileSync(file, "utf8"))
    rmSync(folder, { recursive: true, force: true })
    if (!outcomes.length) throw new Error(`The drill broke off:\n${said}`)
    outcome = outcomes[0]
  })

  it("restarts both servers under load without a failed request", () => {
    expect(outcome.phases.map(({ name, errors }) => ({ name, errors }))).toEqual(
      ["before", "during", "after"].map((name) => ({ name, errors: {} }))
    )
    const { bids, orders, tickets } = outcome.acknowledged
    for (const count of [bids, orders, tickets]) expect(count).toBeGreaterThan(0)
  })

  it("loses nothing of what it acknowledged, and tells of it once", () => {
    expect(outcome.faults).toEqual([])
  })

  it("lets pages find another server and hear what they missed", () => {
    expect(outcome.sockets.reconnects).toBeGreaterThanOrEqual(LISTENERS)
  })
}

describe("two servers, a worker and a Redis", () => {
  if (settings) withRedis("a shop of several processes", suite)
  else it.skip("a shop of several processes (skipped: npm test builds the servers)", () => {})
})
