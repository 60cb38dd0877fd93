import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { findBinaries } from "./postgres-binaries.mjs"
import { giveTo, postgresAccount } from "./postgres-account.mjs"
import { run } from "./processes.mjs"
import { isFree } from "./requirements.mjs"
import { Problem } from "./terminal.mjs"

const START_SECONDS = 60
const STOP_SECONDS = 30
export const DATABASE_USER = "souk"

/** A PostgreSQL server whose files all live below one folder; it answers on localhost only. */
export async function postgresIn(home) {
  const account = postgresAccount()
  mkdirSync(home, { recursive: true, mode: 0o700 })
  giveTo(account, home)
  const binaries = await findBinaries(account, home)
  const data = join(home, "data")
  const pidFile = join(data, "postmaster.pid")
  const log = join(home, "postgres.log")
  // Detached, as a terminal's Ctrl-C must not break off the commands that stop the server.
  const asAccount = { ...account, cwd: home, detached: true }

  const control = (...args) => spawnSync(binaries.pg_ctl, [...args, "-D", data], asAccount).status

  /** The port it answers on, or nothing. A pid file may survive a crash, its pid another program. */
  const runningOn = async () => {
    if (!existsSync(pidFile) || control("status") !== 0) return undefined
    const port = Number(readFileSync(pidFile, "utf8").split("\n")[3])
    if (!(await isFree(port, "localhost"))) return port
    rmSync(pidFile)
    return undefined
  }

  /** Makes the database files once; tells whether it did. */
  const initialise = (password) => {
    if (existsSync(data)) return false
    // Made beside its place and moved there when complete: half a database never looks whole.
    const draft = join(home, "data.new")
    const passwordFile = join(home, "password")
    rmSync(draft, { recursive: true, force: true })
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    giveTo(account, passwordFile)
    const args = [`--pgdata=${draft}`, `--username=${DATABASE_USER}`, `--pwfile=${passwordFile}`]
    args.push("--auth=scram-sha-256", "--encoding=UTF8", "--no-sync", "--locale=C")
    args.push("--locale-provider=builtin", "--builtin-locale=C.UTF-8")
    const { status, stderr } = spawnSync(binaries.initdb, args, { ...asAccount, encoding: "utf8" })
    rmSync(passwordFile)
    if (status !== 0) throw new Problem(`PostgreSQL could not be set up: ${stderr.trim()}`)
    renameSync(draft, data)
    return true
  }

  const start = async (port, settings = {}) => {
    const all = { ...settings, listen_addresses: "localhost", unix_socket_directories: "" }
    const flags = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`)
    const args = ["start", "-w", "-s", "-t", String(START_SECONDS), "-D", data, "-l", log]
    args.push("-o", `-p ${port} ${flags.join(" ")}`)
    await run(binaries.pg_ctl, args, { ...asAccount, title: "PostgreSQL", stdio: "ignore" })
  }

  /** Ends the server without waiting for its clients; they were told before. */
  const stop = (mode = "fast") => {
    if (!existsSync(pidFile)) return
    const wished = ["stop", "-m", mode, "-w", "-s", "-t", String(STOP_SECONDS)]
    if (control(...wished) !== 0) control("stop", "-m", "immediate", "-w", "-s")
  }

  return { initialise, start, stop, runningOn, log }
}
