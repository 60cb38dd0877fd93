import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { DATA } from "./places.mjs"
import { isAlive } from "./processes.mjs"
import { Problem } from "./terminal.mjs"

const USERS = join(DATA, "database-users")
const LOCK = join(DATA, "database-lock")
const LOCK_SECONDS = 120
const LOCK_RETRY_MS = 100
const ME = join(USERS, String(process.pid))

/** Commands that use the database at the same time each leave a file named after their process. */
export function enter() {
  mkdirSync(USERS, { recursive: true })
  writeFileSync(ME, "")
}

export const leave = () => rmSync(ME, { force: true })

/** The other commands that use the database; a killed one counts as gone. */
export function others() {
  if (!existsSync(USERS)) return []
  return readdirSync(USERS)
    .map(Number)
    .filter((pid) => pid !== process.pid && isAlive(pid))
}

/** Two commands at once must not both start the database, nor one stop what the other joins. */
export async function locked(work) {
  const until = Date.now() + LOCK_SECONDS * 1000
  while (!take(LOCK)) {
    if (Date.now() > until)
      throw new Problem(`Another command keeps ${LOCK}; remove it if none runs`)
    await wait(LOCK_RETRY_MS)
  }
  try {
    return await work()
  } finally {
    rmSync(LOCK, { force: true })
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" })
    return true
  } catch (error) {
    if (error.code !== "EEXIST") throw error
    const holder = Number(readFileSync(lock, "utf8"))
    // Stopping in the middle of starting: what holds the lock will not go on.
    if (holder === process.pid) return true
    // The lock of a killed command is nobody's; the next attempt gets it.
    if (!isAlive(holder)) rmSync(lock, { force: true })
    return false
  }
}
