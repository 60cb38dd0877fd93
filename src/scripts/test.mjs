import { spawnSync } from "node:child_process"
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { findChromium } from "./launcher/browser.mjs"
import { runChecks } from "./launcher/checks.mjs"
import { baseEnvironment } from "./launcher/environment.mjs"
import { linkPublicFiles } from "./launcher/files.mjs"
import { runJest, runTogether, testFiles } from "./launcher/jest.mjs"
import { build, seed, serve } from "./launcher/medusa.mjs"
import { ensurePackages } from "./launcher/packages.mjs"
import { inRoot, SERVER } from "./launcher/places.mjs"
import { launch, onClose } from "./launcher/processes.mjs"
import { freePort, requireMachine } from "./launcher/requirements.mjs"
import { newSecrets } from "./launcher/secrets.mjs"
import { complain, say, sinceStart, step } from "./launcher/terminal.mjs"
import { copyTemplate, createTemplate, TEMPLATE } from "./launcher/test-database.mjs"
import { throwAwayPostgres } from "./launcher/test-database.mjs"

const total = { passed: 0, failed: 0, skipped: 0 }

/** `npm test` runs everything; `npm test -- seller` the test files with that word in their path. */
launch(async () => {
  const words = process.argv.slice(2)
  requireMachine()
  await ensurePackages()
  // A preparation that fails is one failure more, and the count is still the last line.
  await runAll(words).catch((error) => {
    complain(error)
    add({ failed: 1 })
  })
  say(`\nTook ${sinceStart()}`)
  const { passed, failed, skipped } = total
  say(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`)
  return failed === 0 && passed + skipped > 0 ? 0 : 1
})

async function runAll(words) {
  const folder = temporaryFolder()
  const env = hermeticEnvironment(folder)
  // Who runs a few files is looking at them, and sees what they print.
  const how = { env, folder, silent: words.length === 0 }
  const modules = testFiles(["modules/"], words)
  const http = testFiles(["http/"], words)
  const cluster = testFiles(["cluster/"], words)
  const e2e = testFiles(["e2e/"], words)

  add(await runJest("architecture and unit", testFiles(["architecture", "unit/"], words), how))
  const checks = words.length === 0 ? runChecks().then(add) : undefined
  if (modules.length + http.length + cluster.length + e2e.length > 0) {
    const database = await step("PostgreSQL for this run", () => throwAwayPostgres(folder))
    await step("template database", () => createTemplate(database, env))
    await checks
    how.env = { ...env, ...database("postgres"), SOUK_TEMPLATE: TEMPLATE }
    add(await runJest("modules", modules, how))
    add(await runTogether("http", http, how))
    add(await amongProcesses(cluster, how, database))
    add(await inBrowser(e2e, how, database))
  }
  await checks
}

/** Starts built servers and a worker with a Redis between them, and restarts them under load. */
async function amongProcesses(files, { env, ...how }, database) {
  if (files.length === 0) return
  if (spawnSync("redis-server", ["--version"]).status !== 0) {
    say("\n  - cluster skipped: there is no redis-server (apt-get install redis-server)")
    return { skipped: files.length }
  }
  const own = {
    ...{ MEDUSA_WORKER_MODE: "server", COOKIE_SECURE: "false", ...newSecrets() },
    ...(await copyTemplate(database, "souk_cluster")),
    FILES_DIR: join(how.folder, "cluster-files"),
    MAIL_DIR: join(how.folder, "cluster-mails"),
  }
  await step("building for the cluster", () => build({ ...env, ...own }))
  linkPublicFiles(SERVER, own.FILES_DIR)
  onClose(() => linkPublicFiles(SERVER, baseEnvironment().FILES_DIR))
  const handed = { SOUK_CLUSTER: JSON.stringify(own) }
  return await runJest("cluster", files, { ...how, env: { ...env, ...handed } })
}

/** Walks the stories in a real browser, against a built server with the demo marketplace. */
async function inBrowser(files, how, database) {
  if (files.length === 0) return
  const chromium = findChromium(process.env)
  if (!chromium) {
    say("\n  - e2e skipped: there is no Chromium (install chromium or set CHROME_PATH)")
    return { skipped: files.length }
  }
  const { env, folder } = how
  const port = await freePort()
  const url = `http://localhost:${port}`
  const demoFile = join(folder, "demo.json")
  const server = { PORT: String(port), PUBLIC_URL: url, COOKIE_SECURE: "false" }
  // Shoppers of the stories bid on the demonstration's pages.
  server.DEMO_PAGES = "true"
  // Stories of integrators have their receivers on this machine.
  server.WEBHOOK_LOCAL_RECEIVERS = "true"
  // All browsers of the stories have one address.
  Object.assign(server, {
    SIGN_INS_PER_MINUTE: "1000",
    REGISTRATIONS_PER_HOUR: "1000",
    TICKETS_PER_HOUR: "1000",
    EXPORTS_PER_HOUR: "1000",
    STORE_REQUESTS_PER_MINUTE: "100000",
  })
  // Messages are laid there, and the stories read them.
  server.MAIL_DIR = join(folder, "mails")
  const secrets = newSecrets()
  const serverEnv = { ...env, ...server, ...secrets, NODE_ENV: "production" }
  Object.assign(serverEnv, await copyTemplate(database, "souk_e2e"))
  await step("building for e2e", () => build(serverEnv))
  await step("demo marketplace for e2e", () => seed(serverEnv, url, demoFile))
  await step("server for e2e", () => serve(serverEnv))
  // A shop that runs from the same build shows its own pictures again.
  onClose(() => linkPublicFiles(SERVER, baseEnvironment().FILES_DIR))
  const handed = {
    ...{ SOUK_E2E_URL: url, SOUK_E2E_DEMO: demoFile, CHROME_PATH: chromium },
    // Stories do not wait for days: they move a deadline.
    SOUK_E2E_DATABASE: serverEnv.DATABASE_URL,
    SOUK_E2E_MAILS: server.MAIL_DIR,
  }
  return await runJest("e2e", files, { ...how, env: { ...env, ...handed } })
}

function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "souk-test-"))
  // PostgreSQL may run as another user, who has to pass through.
  chmodSync(folder, 0o711)
  onClose(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Settings of a .env file must not change a result: every variable is set, to its default. */
function hermeticEnvironment(folder) {
  const example = readFileSync(inRoot(".env.example"), "utf8")
  const names = [...example.matchAll(/^(\w+)=/gm)].map(([, name]) => name)
  return {
    ...baseEnvironment(),
    ...Object.fromEntries(names.map((name) => [name, ""])),
    NODE_ENV: "test",
    FILES_DIR: join(folder, "files"),
    LOG_LEVEL: "error",
  }
}

function add(counts = {}) {
  for (const [kind, count] of Object.entries(counts)) total[kind] += count
}
