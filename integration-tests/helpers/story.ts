import { Client } from "@medusajs/framework/pg"

/** The job that makes up for a lost event comes by each minute. */
const SOON_MS = 90_000
const AGAIN_MS = 250

/** Asks until it is so: events are reacted to a moment later. */
export async function expectSoon(isSo: () => Promise<boolean>) {
  const end = Date.now() + SOON_MS
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Not so within ${SOON_MS / 1000} s: ${isSo}`)
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
  }
}

/** Nobody waits for days in a test: a deadline is moved. Returns how many rows were changed. */
export async function inShopsDatabase(sql: string, values: unknown[] = []) {
  const client = new Client({ connectionString: process.env.SOUK_E2E_DATABASE })
  await client.connect()
  try {
    return (await client.query(sql, values)).rowCount
  } finally {
    await client.end()
  }
}
