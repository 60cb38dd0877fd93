import { Problem } from "../launcher/terminal.mjs"
import { SESSION } from "./format.mjs"

/** One connection, whose transaction ends with it whatever happens. */
export async function inSession(databaseUrl, work) {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "souk backup" })
  // A connection that breaks fails the statement under way; the event alone would end the process.
  client.on("error", () => {})
  await client.connect().catch((error) => {
    throw new Problem(`The database cannot be reached: ${error.message || error.code}`)
  })
  try {
    for (const statement of SESSION) await client.query(statement)
    return await work(client)
  } finally {
    await client.end()
  }
}
