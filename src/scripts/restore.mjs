import { rmSync } from "node:fs"
import { resolve } from "node:path"
import { readArguments } from "./backup/arguments.mjs"
import { restore } from "./backup/restore.mjs"
import { embeddedDatabase, forgetContents } from "./launcher/database.mjs"
import { baseEnvironment } from "./launcher/environment.mjs"
import { ensurePackages } from "./launcher/packages.mjs"
import { loadEnvFile, MIGRATED_STAMP } from "./launcher/places.mjs"
import { launch } from "./launcher/processes.mjs"
import { requireMachine } from "./launcher/requirements.mjs"
import { Problem, say, sinceStart, step } from "./launcher/terminal.mjs"

const OPTIONS = { replace: { type: "boolean" }, "other-secrets": { type: "boolean" } }

/** Brings back the database and the files of an archive, or changes nothing. */
launch(async () => {
  const { file, replace, "other-secrets": otherSecrets } = readArguments(OPTIONS)
  if (!file) throw new Problem("Which archive? npm run restore -- FILE")
  requireMachine()
  loadEnvFile()
  await ensurePackages()
  const env = baseEnvironment()
  const isEmbedded = !env.DATABASE_URL
  if (isEmbedded) Object.assign(env, await step("Starting PostgreSQL", embeddedDatabase))
  const { manifest, warnings, pending } = await restore({
    ...{ databaseUrl: env.DATABASE_URL, filesDir: env.FILES_DIR },
    ...{ file: resolve(file), replace, otherSecrets },
  })
  // What was noted about the former contents is not true of these.
  rmSync(MIGRATED_STAMP, { force: true })
  if (isEmbedded) forgetContents()

  const { tables, files, made_at, souk_version } = manifest
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  for (const warning of warnings) say(`  ! ${warning}`)
  say(
    `\n${tables.length} tables with ${rows} rows and ${files.count} files are back. ${sinceStart()}`
  )
  say(`They are of ${made_at}, version ${souk_version}.`)
  if (pending > 0) say(`${pending} newer migrations wait: npm run migrate`)
})
