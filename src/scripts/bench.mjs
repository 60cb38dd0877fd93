import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { baseEnvironment } from "./launcher/environment.mjs"
import { linkPublicFiles } from "./launcher/files.mjs"
import { build, medusa, serve } from "./launcher/medusa.mjs"
import { ensurePackages } from "./launcher/packages.mjs"
import { inRoot, SERVER } from "./launcher/places.mjs"
import { launch, onClose } from "./launcher/processes.mjs"
import { freePort, requireMachine } from "./launcher/requirements.mjs"
import { random } from "./launcher/secrets.mjs"
import { Problem, say, sinceStart, step } from "./launcher/terminal.mjs"
import { copyTemplate, createTemplate, throwAwayPostgres } from "./launcher/test-database.mjs"

/**
 * `npm run bench -- import [arguments]` measures a built server from outside, in another process,
 * with a throw-away database. What it measures is in integration-tests/bench.
 */
launch(async () => {
  const [name, ...args] = process.argv.slice(2)
  const script = `./integration-tests/bench/${name}.ts`
  if (!name || !existsSync(inRoot(script))) throw new Problem("Usage: npm run bench -- import")
  requireMachine()
  await ensurePackages()
  const folder = mkdtempSync(join(tmpdir(), "souk-bench-"))
  chmodSync(folder, 0o711)
  onClose(() => rmSync(folder, { recursive: true, force: true }))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    ...baseEnvironment(),
    ...{ PORT: String(port), PUBLIC_URL: url, COOKIE_SECURE: "false", NODE_ENV: "production" },
    ...{ JWT_SECRET: random(), COOKIE_SECRET: random(), FILES_DIR: join(folder, "files") },
    LOG_LEVEL: "warn",
  }
  const database = await step("PostgreSQL for this run", () => throwAwayPostgres(folder))
  await step("database", async () => {
    await createTemplate(database, env)
    Object.assign(env, await copyTemplate(database, "souk_bench"))
  })
  await step("building", () => build(env))
  const server = await step("server", () => serve(env))
  // A shop that runs from the same build shows its own pictures again.
  onClose(() => linkPublicFiles(SERVER, baseEnvironment().FILES_DIR))
  // The script shares the database, but jobs and events are the server's.
  const bench = { ...env, NODE_ENV: "test", MEDUSA_WORKER_MODE: "server" }
  await medusa(["exec", script, url, String(server.pid), ...args], { env: bench })
  say(`\nTook ${sinceStart()}`)
  return 0
})
