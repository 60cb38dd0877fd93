import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { DATA, ROOT } from "./places.mjs"
import { isAlive, onClose } from "./processes.mjs"

const FILE = join(DATA, "server.json")
const STOP_SECONDS = 10
const RETRY_MS = 100

/** Notes which server belongs to this launcher, in case it is killed without a chance to stop it. */
export function rememberServer(server) {
  writeFileSync(FILE, JSON.stringify({ launcher: process.pid, server: server.pid }))
  onClose(() => rmSync(FILE, { force: true }))
}

/** Stops the server of a launcher that was killed; it would keep the port. */
export async function stopLeftoverServer() {
  if (!existsSync(FILE)) return
  const { launcher, server } = JSON.parse(readFileSync(FILE, "utf8"))
  if (isAlive(launcher)) return
  rmSync(FILE)
  // The number may belong to another program by now.
  if (!commandOf(server).includes(ROOT)) return
  process.kill(-server, "SIGTERM")
  const until = Date.now() + STOP_SECONDS * 1000
  while (isAlive(server) && Date.now() < until) await wait(RETRY_MS)
  if (isAlive(server)) process.kill(-server, "SIGKILL")
}

function commandOf(pid) {
  const file = `/proc/${pid}/cmdline`
  if (existsSync(file)) return readFileSync(file, "utf8")
  return spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? ""
}
