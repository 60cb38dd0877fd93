import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { databaseHome, embeddedDatabase, removeDatabase } from "./launcher/database.mjs"
import { localServerEnvironment } from "./launcher/environment.mjs"
import { rememberServer, stopLeftoverServer } from "./launcher/leftover.mjs"
import { build, migrate, seed, serve } from "./launcher/medusa.mjs"
import { ensurePackages } from "./launcher/packages.mjs"
import { DATA, DEMO_FILE, loadEnvFile, logFile, SEED_SCRIPT } from "./launcher/places.mjs"
import { launch } from "./launcher/processes.mjs"
import { readOptions, readPort } from "./launcher/requirements.mjs"
import { requireFreePort, requireMachine } from "./launcher/requirements.mjs"
import { Problem, say, sinceStart, step } from "./launcher/terminal.mjs"

const OPTIONS = {
  port: { type: "string" },
  fresh: { type: "boolean" },
  "no-seed": { type: "boolean" },
}

launch(async () => {
  requireMachine()
  const options = readOptions(OPTIONS)
  loadEnvFile()
  const port = readPort(options.port ?? (process.env.PORT || "9000"))
  await stopLeftoverServer()
  await requireFreePort(port)

  say("Souk")
  await ensurePackages()
  if (options.fresh) await step("Removing all data", reset)
  const env = { ...localServerEnvironment(port), NODE_ENV: "production" }
  if (!env.DATABASE_URL) {
    Object.assign(env, await step("Starting PostgreSQL", embeddedDatabase))
  }
  // Building and migrating need nothing of each other.
  await Promise.all([
    step("Building server and dashboard (a minute when something changed)", () => build(env)),
    step("Preparing the database", () => migrate(env)),
  ])
  if (!options["no-seed"] && existsSync(SEED_SCRIPT) && !existsSync(DEMO_FILE)) {
    await step("Filling the demo marketplace", () => seed(env, env.PUBLIC_URL, DEMO_FILE))
  }
  const server = await step("Starting the server", () => serve(env, rememberServer))
  announce(env.PUBLIC_URL)
  const code = await server.exited
  throw new Problem(`The server ended with exit code ${code}; see ${logFile("server")}`)
})

function reset() {
  if (process.env.DATABASE_URL) {
    throw new Problem("--fresh resets the embedded database only; DATABASE_URL names another one")
  }
  removeDatabase()
  // Only the default folder: one that somebody chose may hold more than our files.
  rmSync(`${DATA}/files`, { recursive: true, force: true })
}

function announce(url) {
  say(`\nReady after ${sinceStart()}. Ctrl-C stops everything.\n`)
  say(`  Dashboard  ${url}/app`)
  say(`  Store API  ${url}/store`)
  say(`  Log        ${logFile("server")}`)
  if (!process.env.DATABASE_URL) say(`  Database   ${databaseHome()}`)
  if (!existsSync(DEMO_FILE)) {
    return say("\n  First login  npm run user -- -e you@shop.example -p a-password")
  }
  const demo = JSON.parse(readFileSync(DEMO_FILE))
  const { publishable_key, merchant, sellers, customers } = demo
  say(`\n  Publishable key  ${publishable_key}`)
  const login = (role, { email, password }) => say(`  ${role.padEnd(15)}  ${email}  ${password}`)
  login("Merchant", merchant)
  for (const seller of sellers) login("Seller", seller)
  for (const customer of customers) login("Customer", customer)
  if (demo.url === url) return
  // Whoever builds a storefront reads the address there; what was uploaded keeps its old one.
  writeFileSync(DEMO_FILE, `${JSON.stringify({ ...demo, url }, null, 2)}\n`)
  say(`\n  Pictures keep the address under which they were stored, ${demo.url}:`)
  say("  start with that port again, or with --fresh, to see them.")
}
