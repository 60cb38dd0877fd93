import { basename } from "node:path"
import { Problem, step } from "../launcher/terminal.mjs"
import { readArchive } from "./archive-reader.mjs"
import { inSession } from "./database.mjs"
import { assertTrusted, knownSecrets, migrationsToRun } from "./manifest.mjs"
import { RowReader } from "./rows.mjs"
import { StagedFiles } from "./staged-files.mjs"
import { assertFree, drop, isEmpty, setSequence } from "./target.mjs"

/**
 * Brings back what an archive holds. All of it is read and held against its digests before anything
 * is touched; then everything happens in one transaction, so that a failure leaves what was there.
 */
export async function restore({ databaseUrl, filesDir, file, replace, otherSecrets }) {
  const files = new StagedFiles(filesDir)
  const archive = await step("Checking the archive", () =>
    readArchive(file, { file: (header) => files.assertFits(header) })
  )
  const { manifest } = archive
  const trust = { file: basename(file), otherSecrets, secrets: knownSecrets() }
  const warnings = assertTrusted(archive, trust)
  const pending = migrationsToRun(manifest, basename(file))
  await files.assertRoom(manifest.files)
  await inSession(databaseUrl, async (client) => {
    if (!replace && !(await isEmpty(client))) {
      throw new Problem("The database has tables already; add --replace to lose what they hold")
    }
    await assertFree(client, archive.schema)
    try {
      await files.begin()
      await carryOut(client, { file, archive, files })
    } catch (error) {
      if (error instanceof Problem) throw error
      const why = [error.message, error.where].filter(Boolean).join(", ").split("\n")[0]
      throw new Problem(`Nothing was restored, all is as it was: ${why}`)
    } finally {
      await files.end()
    }
    // Without it the first questions would be planned as if the tables were empty.
    await step("Statistics for the planner", () => client.query("ANALYZE"))
  })
  return { manifest, warnings, pending }
}

const LOCK_SECONDS = 10

async function carryOut(client, { file, archive, files }) {
  const { schema, manifest } = archive
  const rows = new RowReader(client)
  await client.query("BEGIN")
  await client.query(`SET LOCAL lock_timeout = '${LOCK_SECONDS}s'`)
  await drop(client)
  await step("Tables", () => run(client, schema.before))
  const again = await step("Files and rows", () =>
    readArchive(file, {
      file: (header, contents) => files.stage(header, contents),
      rows: (table, contents) => rows.take(table, contents),
    })
  )
  await rows.end()
  assertSame(again, archive)
  assertCounts(manifest, rows)
  await step("Indexes, keys and triggers", () => run(client, schema.after))
  for (const sequence of schema.sequences) await setSequence(client, sequence)
  await step("Putting files and rows in place", async () => {
    await files.put()
    await client.query("COMMIT").catch((error) => {
      // Whether it happened is not known: the files stay, as they harm nobody.
      files.keep()
      throw error
    })
    files.keep()
  })
}

async function run(client, statements) {
  for (const statement of statements) await client.query(statement)
}

/** The archive was read twice, and somebody may have laid another one in its place meanwhile. */
function assertSame(again, { manifestText }) {
  if (again.manifestText.equals(manifestText)) return
  throw new Error("the archive was changed while it was read")
}

function assertCounts({ tables }, { rows }) {
  const differing = tables.find(({ name, rows: count }) => (rows.get(name) ?? 0) !== count)
  if (differing) throw new Error(`the rows of ${differing.name} are not as many as were backed up`)
}
