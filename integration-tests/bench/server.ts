import { ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, openSync } from "node:fs"
import { resolve } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { endWithUs } from "./children"

const FOLDER = resolve(".medusa/server")
const PROGRAM = resolve("src/scripts/launcher/server.mjs")
const ROOM = ["--min-semi-space-size=16", "--max-semi-space-size=64"]
/** As `npm start` starts it, in src/scripts/launcher/medusa.mjs. */
export const COMMAND = ["--expose-gc", ...ROOM, PROGRAM, "start"]
const LOGS = resolve(".data/log")
const START_SECONDS = 90
const RETRY_MS = 50
/** All clients of a bench come from one address, and each of its sockets stands for many. */
export const LIMITS = {
  SOCKETS_PER_ADDRESS: "100000",
  SOCKET_EVENTS_PER_10_S: "1000000",
  SIGN_INS_PER_MINUTE: "1000000",
  REGISTRATIONS_PER_HOUR: "1000000",
  TICKETS_PER_HOUR: "1000000",
  EXPORTS_PER_HOUR: "1000000",
  STORE_REQUESTS_PER_MINUTE: "1000000",
}

export type Server = Awaited<ReturnType<typeof aServer>>

type Wishes = { folder?: string; env?: Record<string, string> }

/** The built server in a process of its own, as `npm start` runs it; ready when this returns. */
export async function aServer(port: number, { folder = FOLDER, env: more }: Wishes = {}) {
  const url = `http://localhost:${port}`
  mkdirSync(LOGS, { recursive: true })
  const log = `${LOGS}/bench-${port}.log`
  const output = openSync(log, "a")
  const mode = { NODE_ENV: "production", MEDUSA_WORKER_MODE: "shared" }
  const own = { PORT: String(port), PUBLIC_URL: url, ...more }
  const env = { ...process.env, ...LIMITS, ...mode, ...own }
  const child = spawn(process.execPath, COMMAND, {
    cwd: folder,
    env,
    stdio: ["ignore", output, output],
  })
  endWithUs(child)
  const until = Date.now() + START_SECONDS * 1000
  while (!(await isHealthy(url))) {
    if (hasEnded(child) || Date.now() > until) throw new Error(`No server; see ${log}`)
    await wait(RETRY_MS)
  }
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    if (hasEnded(child)) return
    child.kill(signal)
    await once(child, "exit")
  }
  return { url, pid: child.pid!, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode !== null || signalCode !== null

const isHealthy = (url: string) =>
  fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false
  )
