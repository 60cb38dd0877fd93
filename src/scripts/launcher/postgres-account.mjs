import { execFileSync, spawnSync } from "node:child_process"
import { Problem } from "./terminal.mjs"

const NAME = "postgres"

/**
 * Who runs PostgreSQL: whoever starts it, but never root, which PostgreSQL refuses. Root hands it
 * to the system user that a packaged PostgreSQL has too.
 */
export function postgresAccount() {
  if (process.getuid() !== 0) return {}
  if (idOf("-u") === undefined) createAccount()
  return { uid: idOf("-u"), gid: idOf("-g") }
}

function idOf(flag) {
  const { status, stdout } = spawnSync("id", [flag, NAME], { encoding: "utf8" })
  return status === 0 ? Number(stdout) : undefined
}

function createAccount() {
  const ways = [
    ["useradd", "--system", "--user-group", "--no-create-home", NAME],
    ["adduser", "-S", "-D", "-H", NAME],
  ]
  for (const [command, ...args] of ways) {
    if (spawnSync(command, args).status === 0) return
  }
  const remedy = "start as an ordinary user or set DATABASE_URL"
  throw new Problem(`PostgreSQL refuses to run as root and no user could be made; ${remedy}`)
}

export function giveTo({ uid, gid }, path) {
  if (uid !== undefined) execFileSync("chown", ["-R", `${uid}:${gid}`, path])
}
