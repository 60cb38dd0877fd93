import { ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { endWithUs } from "../bench/children"

const PROGRAM = "redis-server"
const WITHOUT = `(skipped: there is no ${PROGRAM}; apt-get install redis-server)`
const hasRedis = spawnSync(PROGRAM, ["--version"]).status === 0

/** Runs tests that need a real Redis; on a machine without one their name says why they do not. */
export function withRedis(name: string, tests: () => void) {
  if (hasRedis) tests()
  else it.skip(`${name} ${WITHOUT}`, () => {})
}

const PROBE = `require("net").createServer().listen(0, "127.0.0.1", function () {
  console.log(this.address().port)
  this.close()
})`

/** A port that nobody listens on in this moment; at once, for variables at the top of a file. */
export const freePort = () => Number(execFileSync(process.execPath, ["-e", PROBE]))

/** A Redis of the test's own that keeps nothing, and can go away in every way a server does. */
export class TestRedis {
  private readonly port = freePort()
  readonly url = `redis://127.0.0.1:${this.port}/0`
  private readonly folder = mkdtempSync(join(tmpdir(), "souk-redis-"))
  private child?: ChildProcess

  async start() {
    const how = ["--port", String(this.port), "--bind", "127.0.0.1", "--save", ""]
    const child = spawn(PROGRAM, [...how, "--appendonly", "no", "--dir", this.folder])
    this.child = child
    endWithUs(child)
    let said = ""
    for await (const chunk of child.stdout) {
      said += chunk
      if (said.includes("Ready to accept connections")) break
    }
    // Read on, or it stops when nobody takes what it says.
    child.stdout.resume()
    if (child.exitCode !== null) throw new Error(`Redis did not start: ${said}`)
  }

  async kill() {
    const { child } = this
    this.child = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill("SIGKILL")
    await once(child, "exit")
  }

  /** It is there and answers nobody. */
  freeze = () => this.child!.kill("SIGSTOP")
  thaw = () => this.child!.kill("SIGCONT")

  async end() {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
