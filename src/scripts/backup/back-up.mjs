import { createHash } from "node:crypto"
import { Problem, say, sinceStart, step } from "../launcher/terminal.mjs"
import { writeArchive } from "./archive-writer.mjs"
import { TABLES } from "./catalogue.mjs"
import { inSession } from "./database.mjs"
import { HeldFiles } from "./files.mjs"
import { FORMAT, HEAD, MANIFEST, SCHEMA_ENTRY, SEAL } from "./format.mjs"
import { fingerprints, knownSecrets, sealOf, soukVersion } from "./manifest.mjs"
import { writeRows } from "./rows.mjs"
import { readSchema, SCHEMA } from "./schema.mjs"

const LOCK_SECONDS = 30
const SNAPSHOT = "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"
const MIGRATIONS = "public.mikro_orm_migrations"

/**
 * Writes the database and the files of a shop that may be running. All rows are of one moment; files
 * are held before and after that moment, so that those which its rows name are among them.
 */
export async function backUp({ databaseUrl, filesDir, file, now }) {
  const files = new HeldFiles(filesDir)
  try {
    await files.begin()
    await files.hold()
    return await inSession(databaseUrl, async (client) => {
      await client.query(`SET lock_timeout = '${LOCK_SECONDS}s'`)
      await client.query(SNAPSHOT)
      await lockTables(client)
      await files.hold()
      const schema = await readSchema(client)
      return await writeArchive(file, (archive) => fill(archive, { client, schema, files, now }))
    })
  } finally {
    await files.release()
  }
}

/** The first question takes the snapshot; from then on nothing is altered or dropped. */
async function lockTables(client) {
  const { rows } = await client.query(TABLES, [SCHEMA])
  if (rows.length === 0) throw new Problem("The database is empty: there is nothing to back up")
  const names = rows.map(({ name }) => name).join(", ")
  await client.query(`LOCK TABLE ${names} IN ACCESS SHARE MODE`)
}

async function fill(archive, { client, schema, files, now }) {
  const made_at = now.toISOString()
  const secret = "Keep this archive as you keep passwords: it holds all that the shop knows."
  const head = { format: FORMAT, made_at, souk_version: soukVersion(), note: secret }
  await archive.whole(HEAD, inLines(head))
  const text = inLines(schema)
  await archive.whole(SCHEMA_ENTRY, text)
  const fileTotals = await step("Files", () =>
    files.write(archive, (count) => say(`    ${count} files  ${sinceStart()}`))
  )
  const tables = await step("Rows", () => writeTables(archive, client, schema.tables))
  const secrets = knownSecrets()
  const manifest = {
    ...head,
    ...(await versionsOf(client, tables)),
    secrets: fingerprints(secrets),
    schema: { sha256: createHash("sha256").update(text).digest("hex") },
    tables,
    files: fileTotals,
    left_out: [...schema.left_out, ...files.left_out],
  }
  const sealed = inLines(manifest)
  await archive.whole(MANIFEST, sealed)
  await archive.whole(SEAL, inLines(sealOf(sealed, secrets)))
  return manifest
}

const PROGRESS_ROWS = 250_000

async function writeTables(archive, client, tables) {
  const written = []
  for (const [number, table] of tables.entries()) {
    written.push(await writeRows(client, archive, table, number))
    const { name, rows } = written.at(-1)
    if (rows >= PROGRESS_ROWS) say(`    ${name}: ${rows} rows  ${sinceStart()}`)
  }
  return written
}

async function versionsOf(client, tables) {
  const { rows } = await client.query("SHOW server_version")
  const isMigrated = tables.some(({ name }) => name === MIGRATIONS)
  const sql = `SELECT name FROM ${MIGRATIONS} ORDER BY id`
  const migrations = isMigrated ? (await client.query(sql)).rows.map(({ name }) => name) : []
  return { postgres_version: rows[0].server_version, migrations }
}

const inLines = (value) => `${JSON.stringify(value, null, 1)}\n`
