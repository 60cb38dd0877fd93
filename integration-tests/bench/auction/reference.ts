import { execFile } from "node:child_process"
import { writeFileSync } from "node:fs"
import { rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { Client } from "@medusajs/framework/pg"

const CLIENTS = 16
const TABLES = [
  "CREATE TABLE reference_lot (id int PRIMARY KEY, price bigint, seq bigint)",
  "INSERT INTO reference_lot VALUES (1, 0, 0)",
  `CREATE TABLE reference_bid (id bigserial PRIMARY KEY, lot_id int, customer_id int,
     amount bigint, at timestamptz DEFAULT clock_timestamp())`,
]
const DROP = "DROP TABLE IF EXISTS reference_bid, reference_lot"
const UPDATE = "UPDATE reference_lot SET price = price + 1, seq = seq + 1 WHERE id = 1"
const INSERT = "INSERT INTO reference_bid (lot_id, customer_id, amount) VALUES (1, 1, 1)"
const TRANSACTION = ["BEGIN", UPDATE, INSERT, "COMMIT"]

/**
 * How many transactions a second the database makes durable, one UPDATE of one hot row and one
 * INSERT each, from 16 clients: by pgbench, or over as many connections of this process.
 */
export async function referenceRates(seconds: number) {
  const admin = await connected()
  for (const statement of [DROP, ...TABLES]) await admin.query(statement)
  try {
    const simple = await pgbench(seconds, "simple")
    if (simple === undefined) {
      return { by: `${CLIENTS} connections (no pgbench here)`, simple: await byHand(seconds) }
    }
    const prepared = await pgbench(seconds, "prepared")
    return { by: `pgbench, ${CLIENTS} clients`, simple, prepared }
  } finally {
    await admin.query(DROP)
    await admin.end()
  }
}

async function pgbench(seconds: number, mode: string): Promise<number | undefined> {
  const script = join(tmpdir(), `souk-pgbench-${process.pid}.sql`)
  writeFileSync(script, TRANSACTION.map((statement) => `${statement};\n`).join(""))
  const { DATABASE_URL } = process.env
  const url = new URL(DATABASE_URL!)
  const args = ["-n", "-M", mode, "-f", script, "-c", String(CLIENTS), "-T", String(seconds)]
  args.push("-h", url.hostname, "-p", url.port, "-U", url.username, url.pathname.slice(1))
  const env = { ...process.env, PGPASSWORD: url.password }
  try {
    const { stdout } = await promisify(execFile)("pgbench", args, { env })
    return Number(stdout.match(/tps = ([\d.]+)/)?.[1])
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  } finally {
    await rm(script)
  }
}

const isMissing = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ENOENT"

async function byHand(seconds: number) {
  const clients = await Promise.all(Array.from({ length: CLIENTS }, connected))
  const until = performance.now() + seconds * 1000
  let done = 0
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < until) {
        for (const statement of TRANSACTION) await client.query(statement)
        done++
      }
      await client.end()
    })
  )
  return done / seconds
}

async function connected() {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  return client
}
