import { randomUUID } from "node:crypto"
import { existsSync, readdirSync, statSync } from "node:fs"
import { mkdir, rm, statfs, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import { Redis } from "ioredis"
import pg from "pg"
import { SERVER } from "../launcher/places.mjs"

const CONNECT_MS_MAX = 5_000
const MIGRATION = /^(Migration\d+)\.js$/

/** What is found on this machine and at the servers that the variables name. */
export async function findFacts(env, { files_dir, backups_dir, now }) {
  const [files, database, redis] = await Promise.all([
    findFiles(files_dir),
    env.DATABASE_URL ? findDatabase(env.DATABASE_URL) : { error: "DATABASE_URL is not set" },
    env.REDIS_URL ? findRedis(env.REDIS_URL) : null,
  ])
  return {
    ...{ node: process.versions.node, is_built: existsSync(SERVER), now },
    ...{ mistakes: findMistakes(env), newest_backup: findNewestBackup(backups_dir) },
    ...{ files, database, redis },
  }
}

/** As the server reads its variables; without a build nobody knows. */
function findMistakes(env) {
  const file = join(SERVER, "src/environment.js")
  if (!existsSync(file)) return []
  try {
    createRequire(file)(file).readEnvironment(env)
    return []
  } catch (error) {
    return error.message
      .split("\n")
      .slice(1)
      .map((line) => line.trim())
  }
}

async function findFiles(folder) {
  const probe = join(folder, `.probe-${randomUUID()}`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(probe, "")
    await rm(probe)
  } catch {
    return { is_writable: false, free: 0, size: 0 }
  }
  const { bavail, blocks, bsize } = await statfs(folder)
  return { is_writable: true, free: bavail * bsize, size: blocks * bsize }
}

function findNewestBackup(folder) {
  if (!existsSync(folder)) return null
  const archives = readdirSync(folder).filter((name) => name.endsWith(".tar.gz"))
  const times = archives.map((name) => statSync(join(folder, name)).mtimeMs)
  return times.length ? Math.max(...times) : null
}

const FOUND = `
  select current_setting('server_version_num')::int / 10000 as version,
    coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as is_encrypted,
    (select rolsuper from pg_roles where rolname = current_user) as is_superuser,
    extract(epoch from clock_timestamp()) * 1000 as now_ms`

async function findDatabase(connectionString) {
  let client
  try {
    client = new pg.Client({ connectionString, connectionTimeoutMillis: CONNECT_MS_MAX })
    client.on("error", () => {})
    await client.connect()
    // Twice, so that the first one's planning is not taken for a clock that is off.
    await client.query(FOUND)
    const before = Date.now()
    const [found] = (await client.query(FOUND)).rows
    const half = (Date.now() - before) / 2
    return {
      ...{ version: found.version, host: client.host },
      ...{ is_encrypted: found.is_encrypted, is_superuser: found.is_superuser },
      clock_off_ms: Number(found.now_ms) - (before + half),
      missing_migrations: await findMissingMigrations(client),
    }
  } catch (error) {
    return { error: reasonOf(error) }
  } finally {
    await client?.end().catch(() => {})
  }
}

/** Null without a build, which knows what there should be. */
async function findMissingMigrations(client) {
  const modules = join(SERVER, "src/modules")
  if (!existsSync(modules)) return null
  const names = readdirSync(modules, { recursive: true })
    .filter((file) => file.includes("migrations"))
    .flatMap((file) => MIGRATION.exec(file.split("/").at(-1))?.[1] ?? [])
  const table = await client.query("select to_regclass('mikro_orm_migrations') as name")
  if (!table.rows[0].name) return names
  const done = await client.query("select name from mikro_orm_migrations")
  const known = new Set(done.rows.map(({ name }) => name))
  return names.filter((name) => !known.has(name))
}

async function findRedis(url) {
  const client = new Redis(url, {
    ...{ lazyConnect: true, connectTimeout: CONNECT_MS_MAX, commandTimeout: CONNECT_MS_MAX },
    ...{ maxRetriesPerRequest: 0, retryStrategy: null },
  })
  let trouble
  client.on("error", (error) => (trouble = error))
  try {
    await client.connect()
    await client.ping()
    const told = await client.config("GET", "maxmemory-policy").catch(() => [])
    return { policy: told[1] ?? null }
  } catch (error) {
    return { error: reasonOf(trouble ?? error) }
  } finally {
    client.disconnect()
  }
}

/** Codes alone: words of a driver may hold the address with its password. */
const reasonOf = ({ code, name }) => String(code ?? name)
