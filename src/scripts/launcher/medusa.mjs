import { cpSync } from "node:fs"
import { setTimeout as wait } from "node:timers/promises"
import { fingerprint, whenChanged } from "./fingerprint.mjs"
import { linkPublicFiles } from "./files.mjs"
import { writeDocuments } from "./openapi.mjs"
import { inRoot, logFile, MIGRATED_STAMP, SERVER } from "./places.mjs"
import { run, start } from "./processes.mjs"
import { logTail, Problem } from "./terminal.mjs"

export const CLI = inRoot("node_modules/@medusajs/cli/cli.js")
/**
 * For node in the folder of the built server. What starting leaves behind it sweeps once (see
 * telemetry). Of the room for what is young it has 16 MB at first, and 64 under load. By its last
 * word the configuration knows a server from a command.
 */
export const SERVER_COMMAND = [
  "--expose-gc",
  "--min-semi-space-size=16",
  "--max-semi-space-size=64",
  inRoot("src/scripts/launcher/server.mjs"),
  "start",
]
const SERVER_START_SECONDS = 90
export const SERVER_STOP_SECONDS = 25
const HEALTH_RETRY_MS = 100

const CONFIGURATION = [
  "package-lock.json",
  "medusa-config.ts",
  "src/environment.ts",
  "tsconfig.json",
]
const SCHEMA_FILES = /\/(migrations|models|links|search|migration-scripts)\//
const COMPILED_FILES = /\.(ts|tsx|js|html|json|css|svg|png)$/
/** Pages that are served as they are. */
const PAGES = ["src/demo", "src/docs"]

export const medusa = (args, { log, ...options }) =>
  run(process.execPath, [CLI, ...args], {
    cwd: inRoot(),
    log: log && logFile(log),
    title: `medusa ${args[0]}`,
    ...options,
  })

/** Brings the tables up to date, unless nothing that describes them has changed since. */
export async function migrate(env) {
  const salt = env.DATABASE_URL + fingerprint(CONFIGURATION)
  const current = fingerprint(["src"], { matching: SCHEMA_FILES, salt })
  await whenChanged(MIGRATED_STAMP, current, () =>
    medusa(["db:migrate", "--execute-safe-links"], { env, log: "migrate" })
  )
}

export const seed = (env, url, demoFile) =>
  medusa(["exec", "./src/scripts/seed.ts", url, demoFile], { env, log: "seed" })

/** Builds server and dashboard, unless the build at hand was made of the same sources. */
export async function build(env) {
  const current = fingerprint([...CONFIGURATION, "src"], { matching: COMPILED_FILES })
  // Inside the build itself, which every new build deletes first.
  await whenChanged(`${SERVER}/.built-from`, current, () =>
    buildServer(["--no-lint"], { env: { ...env, NODE_ENV: "production" }, log: "build" })
  )
}

/** The platform's build, and beside it the pages and documents that are served as they are. */
export async function buildServer(args, options) {
  await medusa(["build", ...args], options)
  for (const pages of PAGES) cpSync(inRoot(pages), `${SERVER}/${pages}`, { recursive: true })
  await writeDocuments(`${SERVER}/src/docs`)
}

/** Starts the built server and waits until it answers. */
export async function serve(env, started = () => {}) {
  linkPublicFiles(SERVER, env.FILES_DIR)
  const log = logFile("server")
  const server = start(process.execPath, SERVER_COMMAND, {
    cwd: SERVER,
    env,
    log,
    graceSeconds: SERVER_STOP_SECONDS,
  })
  started(server)
  const until = Date.now() + SERVER_START_SECONDS * 1000
  while (!(await isHealthy(env.PORT))) {
    if (!server.isRunning()) throw new Problem(`The server did not start:\n${logTail(log)}`)
    if (Date.now() > until) throw new Problem(`The server does not answer; see ${log}`)
    await wait(HEALTH_RETRY_MS)
  }
  return server
}

const isHealthy = (port) =>
  fetch(`http://localhost:${port}/health`).then(
    ({ ok }) => ok,
    () => false
  )
