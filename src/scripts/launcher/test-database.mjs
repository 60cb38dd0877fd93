import { connection, query } from "./database.mjs"
import { medusa } from "./medusa.mjs"
import { postgresIn } from "./postgres.mjs"
import { onClose } from "./processes.mjs"
import { freePort } from "./requirements.mjs"
import { random } from "./secrets.mjs"

export const TEMPLATE = "souk_template"

const CONNECTIONS = { max_connections: 200 }

// A crash may lose this database, so nothing has to reach the disk.
const FAST = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", ...CONNECTIONS }

/** As in production: a commit is on the disk before anyone hears of it. */
export const DURABLE = {
  ...{ fsync: "on", synchronous_commit: "on", full_page_writes: "on" },
  ...CONNECTIONS,
}

/** A PostgreSQL of this run alone. */
export async function throwAwayPostgres(folder, settings = FAST) {
  const postgres = await postgresIn(`${folder}/postgres`)
  onClose(() => postgres.stop())
  const password = random()
  const port = await freePort()
  postgres.initialise(password)
  await postgres.start(port, settings)
  return (name) => connection(port, password, name)
}

/** Migrates one database, which every suite then copies instead of migrating its own. */
export async function createTemplate(database, env) {
  await query(database("postgres"), `CREATE DATABASE "${TEMPLATE}"`)
  const args = ["db:migrate", "--execute-safe-links"]
  await medusa(args, { env: { ...env, ...database(TEMPLATE) }, log: "test-migrate" })
}

export async function copyTemplate(database, name) {
  await query(database("postgres"), `CREATE DATABASE "${name}" TEMPLATE "${TEMPLATE}"`)
  return database(name)
}
