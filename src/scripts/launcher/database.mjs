import { createHash } from "node:crypto"
import { rmSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { DATA, DEMO_FILE, MIGRATED_STAMP, ROOT } from "./places.mjs"
import { DATABASE_USER, postgresIn } from "./postgres.mjs"
import { onClose } from "./processes.mjs"
import { freePort, isFree } from "./requirements.mjs"
import { rememberPort, secrets } from "./secrets.mjs"
import { enter, leave, locked, others } from "./sharing.mjs"
import { Problem } from "./terminal.mjs"

const NAME = "souk"
const CONNECTIONS_MAX = 200

/** Starts the embedded database, or joins it when another command has started it. */
export async function embeddedDatabase() {
  const postgres = await postgresIn(databaseHome())
  onClose(() =>
    locked(() => {
      leave()
      // The last one turns off the light.
      if (others().length === 0) postgres.stop()
    })
  )
  return await locked(async () => {
    enter()
    const { database_password: password, database_port: usual } = secrets()
    if (postgres.initialise(password)) forgetContents()
    let port = await postgres.runningOn()
    if (!port) {
      port = usual && (await isFree(usual, "localhost")) ? usual : await freePort()
      rememberPort(port)
      await postgres.start(port, { max_connections: CONNECTIONS_MAX })
    }
    await createDatabase(connection(port, password, "postgres"), NAME)
    return connection(port, password, NAME)
  })
}

/** Everything a program needs to find a database, in the names that they read. */
export const connection = (port, password, name) => ({
  DATABASE_URL: `postgres://${DATABASE_USER}:${password}@localhost:${port}/${name}`,
  DB_HOST: "localhost",
  DB_PORT: String(port),
  DB_USERNAME: DATABASE_USER,
  DB_PASSWORD: password,
})

export async function query({ DATABASE_URL }, ...statements) {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: DATABASE_URL })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

async function createDatabase(server, name) {
  const exists = "42P04"
  await query(server, `CREATE DATABASE "${name}"`).catch((error) => {
    if (error.code !== exists) throw error
  })
}

/** Whatever was noted about the contents of a former database is not true of a new one. */
export function forgetContents() {
  for (const note of [MIGRATED_STAMP, DEMO_FILE]) rmSync(note, { force: true })
}

export function removeDatabase() {
  const users = others()
  if (users.length > 0) {
    throw new Problem(`The database is in use by process ${users[0]}; stop that first`)
  }
  rmSync(databaseHome(), { recursive: true, force: true })
}

/**
 * Beside the project's other data, unless its folder is closed to the database's own user
 * (root's home, for one): then below /var/lib, by a name made from the project's path.
 */
export function databaseHome() {
  if (process.getuid() !== 0 || isOpen(ROOT)) return join(DATA, "postgres")
  const name = createHash("sha256").update(ROOT).digest("hex").slice(0, 12)
  return `/var/lib/souk-${name}`
}

function isOpen(folder) {
  const everyoneMayPass = (statSync(folder).mode & 0o001) !== 0
  return everyoneMayPass && (folder === "/" || isOpen(dirname(folder)))
}
