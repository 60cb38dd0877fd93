import { embeddedDatabase } from "./launcher/database.mjs"
import { baseEnvironment } from "./launcher/environment.mjs"
import { linkPublicFiles } from "./launcher/files.mjs"
import { ensurePackages } from "./launcher/packages.mjs"
import { inRoot, loadEnvFile } from "./launcher/places.mjs"
import { launch, start } from "./launcher/processes.mjs"
import { requireMachine } from "./launcher/requirements.mjs"
import { Problem } from "./launcher/terminal.mjs"

/** Runs any command with a database: that of DATABASE_URL, else the embedded one. */
launch(async () => {
  const [command, ...args] = process.argv.slice(2)
  if (!command) throw new Problem("Usage: node src/scripts/with-postgres.mjs <command> [arguments]")
  requireMachine()
  loadEnvFile()
  await ensurePackages()
  const env = baseEnvironment()
  if (!env.DATABASE_URL) Object.assign(env, await embeddedDatabase())
  linkPublicFiles(inRoot(), env.FILES_DIR)
  env.PATH = `${inRoot("node_modules/.bin")}:${env.PATH}`
  return await start(command, args, { env, foreground: true }).exited
})
