import { existsSync } from "node:fs"
import { baseEnvironment } from "./launcher/environment.mjs"
import { CLI } from "./launcher/medusa.mjs"
import { loadEnvFile, SERVER } from "./launcher/places.mjs"
import { launch, start } from "./launcher/processes.mjs"
import { Problem } from "./launcher/terminal.mjs"

/** Brings the tables of DATABASE_URL up to date for the built server: the command for production. */
launch(async () => {
  if (!existsSync(SERVER)) throw new Problem("There is no built server; run: npm run build")
  loadEnvFile()
  const env = baseEnvironment({ NODE_ENV: "production" })
  const args = [CLI, "db:migrate", "--execute-safe-links"]
  return await start(process.execPath, args, { cwd: SERVER, env }).exited
})
