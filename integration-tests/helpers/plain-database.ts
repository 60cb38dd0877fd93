import { Client } from "@medusajs/framework/pg"

const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env

export const addressOf = (database: string) =>
  `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/${database}`

export async function ask(database: string, sql: string) {
  const client = new Client({ connectionString: addressOf(database) })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

export const dropDatabase = (name: string) =>
  ask("postgres", `drop database if exists "${name}" with (force)`)

export async function anEmptyDatabase(name: string) {
  await dropDatabase(name)
  await ask("postgres", `create database "${name}"`)
  return name
}

/** Of every table how many rows it has and a sum of all they say, in no order. */
export async function contentsOf(database: string): Promise<Record<string, string>> {
  const tables = await ask(
    database,
    `select oid::regclass::text as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`
  )
  const sums = tables.map(
    ({ name }) => `select '${name.replaceAll("'", "''")}' as name, count(*) || ' rows, sum '
      || coalesce(sum(hashtextextended(t::text, 0)), 0) as contents from ${name} t`
  )
  const rows = sums.length > 0 ? await ask(database, sums.join("\nunion all ")) : []
  return Object.fromEntries(rows.map(({ name, contents }) => [name, contents]))
}
