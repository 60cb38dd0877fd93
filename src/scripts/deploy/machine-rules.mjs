import { ok, warning, wrong } from "./findings.mjs"

const NODE_MIN = [20, 19]
const POSTGRES_MIN = 15
const GIGABYTE = 1024 ** 3
const FREE_MIN = GIGABYTE
const FREE_SHARE_MIN = 0.05
const FREE_SHARE_WELL = 0.15
const CLOCK_OFF_MS_MAX = 5_000
const CLOCK_OFF_MS_WELL = 1_000
const BACKUP_AGE_H_MAX = 26
const HOUR_MS = 60 * 60 * 1000
const POLICY = "noeviction"
/** Names of a container's network, and addresses that are routed nowhere. */
const PRIVATE = /^([a-z0-9_-]+|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2})$/i
const LOCAL = /^(localhost|127(\.\d+){3}|::1|\/.*|)$/

/** Each rule looks at what was found of the machine and the servers that it reaches. */
export const MACHINE_RULES = [
  node,
  build,
  settings,
  files,
  backups,
  database,
  migrations,
  encryption,
  role,
  clock,
  redis,
  eviction,
]

function node({ node: version }) {
  const [major, minor] = version.split(".").map(Number)
  const isNew = major > NODE_MIN[0] || (major === NODE_MIN[0] && minor >= NODE_MIN[1])
  if (isNew) return ok("Node", version)
  return wrong("Node", `${version} is too old to run this`, `Node ${NODE_MIN.join(".")} or newer`)
}

function build({ is_built }) {
  if (is_built) return ok("build", "found")
  return wrong("build", "there is no built server to start", "npm run build")
}

/** What the server itself would say at its start; it names variables and no values. */
function settings({ mistakes }) {
  return mistakes.map((mistake) => {
    const [name] = mistake.split(" ")
    return wrong(name, "the server will not start", mistake.slice(name.length + 1))
  })
}

function files({ files: { is_writable, free, size } }) {
  const name = "files"
  const set = "FILES_DIR to a folder of this user with room"
  if (!is_writable) return wrong(name, "the folder cannot be written: no upload is kept", set)
  const share = free / size
  const left = `${(free / GIGABYTE).toFixed(1)} GB are left`
  if (free < FREE_MIN || share < FREE_SHARE_MIN) return wrong(name, `${left}: nearly full`, set)
  if (share < FREE_SHARE_WELL) return warning(name, `${left}, which is little of the disk`, set)
  return ok(name, left)
}

function backups({ newest_backup, now }) {
  const set = "npm run backup, every night; --backups FOLDER when they lie elsewhere"
  if (!newest_backup) return warning("backup", "none was found", set)
  const hours = Math.round((now - newest_backup) / HOUR_MS)
  if (hours > BACKUP_AGE_H_MAX) return warning("backup", `the newest is ${hours} hours old`, set)
  return ok("backup", `the newest is ${hours} hours old`)
}

function database({ database: { error, version } }) {
  if (error) return wrong("database", `cannot be reached: ${error}`, "DATABASE_URL")
  if (version < POSTGRES_MIN) {
    const means = `PostgreSQL ${version} gets no corrections any more`
    return wrong("database", means, `PostgreSQL ${POSTGRES_MIN} or newer`)
  }
  return ok("database", `PostgreSQL ${version}`)
}

function migrations({ database: { error, missing_migrations } }) {
  if (error || !missing_migrations) return []
  if (missing_migrations.length === 0) return ok("migrations", "all are done")
  const means = `${missing_migrations.length} are not done: tables lack what this version needs`
  return wrong("migrations", means, "run: node src/scripts/migrate.mjs")
}

function encryption({ database: { error, host, is_encrypted } }) {
  if (error) return []
  const name = "database connection"
  if (is_encrypted) return ok(name, "encrypted")
  if (LOCAL.test(host)) return ok(name, "does not leave this machine")
  const set = "DATABASE_URL with ?sslmode=verify-full"
  if (PRIVATE.test(host))
    return warning(name, "plain text, in what looks like a private network", set)
  return wrong(name, "plain text to another machine: all data can be read on their way", set)
}

function role({ database: { error, is_superuser } }) {
  if (error) return []
  if (!is_superuser) return ok("database role", "an ordinary one")
  const means = "a superuser: a mistake of the shop could reach all databases and the machine"
  return warning("database role", means, "a role in DATABASE_URL that owns this database alone")
}

function clock({ database: { error, clock_off_ms } }) {
  if (error) return []
  const off = Math.abs(clock_off_ms)
  const name = "clock"
  if (off <= CLOCK_OFF_MS_WELL) return ok(name, "agrees with the database's")
  const means = `${(off / 1000).toFixed(1)} s from the database's: auctions end early or late`
  const set = "time synchronisation (NTP) on both machines"
  return off > CLOCK_OFF_MS_MAX ? wrong(name, means, set) : warning(name, means, set)
}

function redis({ redis: found }) {
  if (!found) return []
  if (found.error) return wrong("Redis", `cannot be reached: ${found.error}`, "REDIS_URL")
  return ok("Redis", "answers")
}

function eviction({ redis: found }) {
  if (!found || found.error) return []
  const name = "Redis memory"
  const set = `maxmemory-policy ${POLICY} in Redis`
  if (found.policy === POLICY) return ok(name, POLICY)
  if (!found.policy)
    return warning(name, "it does not tell what it throws away when it is full", set)
  return wrong(name, `${found.policy}: when it is full, it throws events and sessions away`, set)
}
