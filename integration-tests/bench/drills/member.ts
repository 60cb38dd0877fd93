import { ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, openSync } from "node:fs"
import { resolve } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { endWithUs } from "../children"
import { COMMAND, LIMITS } from "../server"

const FOLDER = resolve(".medusa/server")
const SWEEPER = resolve("integration-tests/bench/drills/sweeper.mjs")
/** A server, with one who counts what lives in it. */
const COUNTED = [`--import=${SWEEPER}`, ...COMMAND]
const MIB = 1024 * 1024
const LOGS = resolve(".data/log")
const START_MS_MAX = 120_000
/** As src/scripts/start.mjs ends a server, after the last call. */
const STOP_MS_MAX = 25_000
const LOOK_MS = 100

export type Wishes = {
  name: string
  port: number
  mode: "server" | "worker"
  /** Of the whole shop, as people reach it. */
  url: string
  redis_url: string
}

/** One process of the built application, which can end in every way that one does. */
export class Member {
  private child?: ChildProcess

  constructor(private readonly wishes: Wishes) {}

  get name() {
    return this.wishes.name
  }

  get pid() {
    return this.child!.pid!
  }

  /** Waits until it answers; a server until requests may come to it. */
  async start(more: NodeJS.ProcessEnv = {}) {
    const { name, port, mode, url, redis_url } = this.wishes
    mkdirSync(LOGS, { recursive: true })
    const log = `${LOGS}/drills-${name}.log`
    const output = openSync(log, "a")
    const child = spawn(process.execPath, COUNTED, {
      cwd: FOLDER,
      env: {
        ...process.env,
        ...LIMITS,
        ...{ NODE_ENV: "production", MEDUSA_WORKER_MODE: mode, REDIS_URL: redis_url },
        ...{ PORT: String(port), PUBLIC_URL: url, WEBHOOK_LOCAL_RECEIVERS: "true" },
        ...more,
      },
      stdio: ["ignore", output, output, "ipc"],
    })
    this.child = child
    endWithUs(child)
    const until = Date.now() + START_MS_MAX
    while (!(await this.answers())) {
      if (hasEnded(child) || Date.now() > until)
        throw new Error(`${name} did not start; see ${log}`)
      await wait(LOOK_MS)
    }
  }

  /** What lives in its heap and beside it, after a sweep that stops it for a moment. */
  async liveMib(): Promise<number> {
    const answer = once(this.child!, "message")
    this.child!.send({ order: "sweep" })
    const [{ live_bytes }] = await answer
    return live_bytes / MIB
  }

  async kill() {
    await this.end("SIGKILL")
  }

  /** As `npm start` does when it is told to end: the last call, and after it the end. */
  async leave(last_call_s: number) {
    const child = this.child!
    child.kill("SIGUSR2")
    await wait(last_call_s * 1000)
    const late = setTimeout(() => child.kill("SIGKILL"), STOP_MS_MAX)
    await this.end("SIGTERM")
    clearTimeout(late)
    if (child.signalCode) throw new Error(`${this.name} did not end by itself`)
  }

  private async end(signal: NodeJS.Signals) {
    const child = this.child!
    if (hasEnded(child)) return
    const ended = once(child, "exit")
    child.kill(signal)
    await ended
  }

  private answers() {
    const path = this.wishes.mode === "server" ? "/health/ready" : "/health"
    return fetch(`http://127.0.0.1:${this.wishes.port}${path}`).then(
      ({ ok }) => ok,
      () => false
    )
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode !== null || signalCode !== null
