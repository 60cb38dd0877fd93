import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { baseEnvironment } from "./launcher/environment.mjs"
import { linkPublicFiles } from "./launcher/files.mjs"
import { build, medusa } from "./launcher/medusa.mjs"
import { ensurePackages } from "./launcher/packages.mjs"
import { ROOT, SERVER } from "./launcher/places.mjs"
import { launch, onClose, run } from "./launcher/processes.mjs"
import { throwAwayRedis } from "./launcher/redis.mjs"
import { freePort, requireMachine } from "./launcher/requirements.mjs"
import { newSecrets } from "./launcher/secrets.mjs"
import { Problem, say, sinceStart, step } from "./launcher/terminal.mjs"
import { copyTemplate, createTemplate } from "./launcher/test-database.mjs"
import { DURABLE, throwAwayPostgres } from "./launcher/test-database.mjs"

const BENCHES = [
  "import",
  "auction",
  "ledger",
  "notice",
  "tickets",
  "conversations",
  "webhook",
  "sheets",
  "report",
  "drills",
  "listings",
]
/** They measure the library alone: a database, but neither tables nor a server. */
const ALONE = ["sheets"]
/** The word for a Redis beside the servers, as a shop of several processes has one. */
const WITH_REDIS = "redis"

/**
 * `npm run bench -- import [arguments]` measures the built server from outside, in other
 * processes, with a throw-away database that has the settings of production. What is measured,
 * and how many servers that takes, is in integration-tests/bench. Drills have a Redis anyway, and
 * one that is called so; for every other bench `redis` puts one beside the servers.
 */
launch(async () => {
  const [name, ...words] = process.argv.slice(2)
  const hasRedis = name !== "drills" && words.includes(WITH_REDIS)
  const args = hasRedis ? words.filter((word) => word !== WITH_REDIS) : words
  if (!BENCHES.includes(name)) throw new Problem(`Usage: npm run bench -- ${BENCHES.join("|")}`)
  requireMachine()
  await ensurePackages()
  const folder = mkdtempSync(join(tmpdir(), "souk-bench-"))
  chmodSync(folder, 0o711)
  onClose(() => rmSync(folder, { recursive: true, force: true }))
  const env = {
    ...baseEnvironment(),
    ...{ COOKIE_SECURE: "false", ...newSecrets() },
    ...{ FILES_DIR: join(folder, "files"), LOG_LEVEL: "warn" },
  }
  const database = await step("PostgreSQL for this run", () => throwAwayPostgres(folder, DURABLE))
  if (ALONE.includes(name)) return await benchAlone(name, args, { ...env, ...database("postgres") })
  await step("database", async () => {
    await createTemplate(database, env)
    Object.assign(env, await copyTemplate(database, "souk_bench"))
  })
  if (hasRedis) env.REDIS_URL = await step("Redis for this run", () => throwAwayRedis(folder))
  await step("building", () => build(env))
  linkPublicFiles(SERVER, env.FILES_DIR)
  // A shop that runs from the same build shows its own pictures again.
  onClose(() => linkPublicFiles(SERVER, baseEnvironment().FILES_DIR))
  const ports = [await freePort(), await freePort(), await freePort()]
  // The script shares the database, but jobs and events are the servers'.
  const bench = { ...env, NODE_ENV: "test", MEDUSA_WORKER_MODE: "server" }
  if (name === "drills") {
    // Drills end and start the database, too.
    bench.SOUK_BENCH_POSTGRES = join(folder, "postgres")
    bench.MAIL_DIR = join(folder, "mails")
  }
  // Mails leave for a server that the bench starts, and are too many for a folder.
  if (name === "notice") bench.SMTP_URL = `smtp://127.0.0.1:${ports[0]}`
  await medusa(["exec", `./integration-tests/bench/${name}.ts`, ports.join(), ...args], {
    env: bench,
  })
  say(`\nTook ${sinceStart()}`)
  return 0
})

async function benchAlone(name, args, env) {
  const script = ["-r", "ts-node/register", `integration-tests/bench/${name}.ts`, ...args]
  await run(process.execPath, script, { cwd: ROOT, env, title: `bench ${name}` })
  say(`\nTook ${sinceStart()}`)
  return 0
}
