import { ChildProcess, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

const PROGRAM = "redis-server"
export const hasRedis = spawnSync(PROGRAM, ["--version"]).status === 0

/** Instead of `describe`, for what needs a real Redis; without one the name says why it is skipped. */
export function describeWithRedis(name: string, tests: () => void) {
  if (hasRedis) describe(name, tests)
  else
    describe.skip(`${name} (skipped: there is no ${PROGRAM}; apt-get install redis-server)`, tests)
}

/** A port that nobody listens on in this moment. */
export async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** A Redis of the test's own that keeps nothing, and can go away in every way a server does. */
export class TestRedis {
  readonly url: string
  private readonly folder = mkdtempSync(join(tmpdir(), "souk-redis-"))
  private child?: ChildProcess

  constructor(readonly port: number) {
    this.url = `redis://127.0.0.1:${port}/0`
  }

  async start() {
    const how = ["--port", String(this.port), "--bind", "127.0.0.1", "--save", ""]
    const child = spawn(PROGRAM, [...how, "--appendonly", "no", "--dir", this.folder])
    this.child = child
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
