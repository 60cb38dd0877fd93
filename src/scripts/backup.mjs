import { statSync } from "node:fs"
import { placeOf, prune } from "./backup/archives.mjs"
import { backUp } from "./backup/back-up.mjs"
import { readArguments } from "./backup/arguments.mjs"
import { embeddedDatabase } from "./launcher/database.mjs"
import { baseEnvironment } from "./launcher/environment.mjs"
import { ensurePackages } from "./launcher/packages.mjs"
import { loadEnvFile } from "./launcher/places.mjs"
import { launch } from "./launcher/processes.mjs"
import { requireMachine } from "./launcher/requirements.mjs"
import { Problem, say, sinceStart, step } from "./launcher/terminal.mjs"

const KEEP_MAX = 10_000
const BYTES_OF_MB = 1_000_000

/** Writes database and files into one archive, also while the shop runs. */
launch(async () => {
  const { file: said, keep } = readArguments({ keep: { type: "string" } })
  const kept = keep === undefined ? undefined : readKeep(keep)
  requireMachine()
  loadEnvFile()
  await ensurePackages()
  const env = baseEnvironment()
  if (!env.DATABASE_URL) {
    Object.assign(env, await step("Starting PostgreSQL", embeddedDatabase))
  }
  const now = new Date()
  const file = placeOf(said, now)
  const { DATABASE_URL: databaseUrl, FILES_DIR: filesDir } = env
  const manifest = await backUp({ databaseUrl, filesDir, file, now })

  const { tables, files, secrets, left_out } = manifest
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  for (const name of left_out) say(`  ! Left out: ${name}`)
  if (!secrets.SECRETS_KEY) say("  ! SECRETS_KEY is not known here, so the archive has no seal")
  const size = (statSync(file).size / BYTES_OF_MB).toFixed(1)
  say(`\n${tables.length} tables with ${rows} rows and ${files.count} files in ${size} MB`)
  say(`It holds all that the shop knows: keep it as you keep passwords. ${sinceStart()}\n`)
  say(`  ${file}`)
  if (kept) for (const name of prune(file, kept)) say(`  removed ${name}`)
})

function readKeep(text) {
  const keep = Number(text)
  if (Number.isInteger(keep) && keep >= 1 && keep <= KEEP_MAX) return keep
  throw new Problem(`--keep takes a whole number from 1 to ${KEEP_MAX}, not "${text}"`)
}
