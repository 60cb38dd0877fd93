import { existsSync } from "node:fs"
import { baseEnvironment } from "./launcher/environment.mjs"
import { linkPublicFiles } from "./launcher/files.mjs"
import { SERVER_COMMAND, SERVER_STOP_SECONDS } from "./launcher/medusa.mjs"
import { loadEnvFile, SERVER } from "./launcher/places.mjs"
import { launch, start } from "./launcher/processes.mjs"
import { Problem } from "./launcher/terminal.mjs"

/** So long it says that it is not ready and keeps no connection, while it answers as before. */
const LAST_CALL_SECONDS = 5

/** Starts the built server with the variables as they are set: the command for production. */
launch(async () => {
  if (!existsSync(SERVER)) throw new Problem("There is no built server; run: npm run build")
  loadEnvFile()
  const env = baseEnvironment({ NODE_ENV: "production" })
  linkPublicFiles(SERVER, env.FILES_DIR)
  const lastCall = { signal: "SIGUSR2", seconds: LAST_CALL_SECONDS }
  const how = { cwd: SERVER, env, lastCall, graceSeconds: SERVER_STOP_SECONDS }
  return await start(process.execPath, SERVER_COMMAND, how).exited
})
