import { Problem } from "../launcher/terminal.mjs"
import { takesRows } from "./catalogue.mjs"
import { SCHEMA } from "./schema.mjs"

/** What an extension brought stays, with the extension. */
const notOfExtension = (catalogue) => `not exists (
  select from pg_depend
   where classid = '${catalogue}'::regclass and objid = o.oid and deptype = 'e')`

/** In an order in which nothing that is left needs what goes. */
const KINDS = [
  ["VIEW", "pg_class", "regclass", "relnamespace", "relkind = 'v'"],
  ["MATERIALIZED VIEW", "pg_class", "regclass", "relnamespace", "relkind = 'm'"],
  ["ROUTINE", "pg_proc", "regprocedure", "pronamespace", takesRows("o")],
  ["TABLE", "pg_class", "regclass", "relnamespace", "relkind in ('r', 'p') and not relispartition"],
  ["FOREIGN TABLE", "pg_class", "regclass", "relnamespace", "relkind = 'f'"],
  ["SEQUENCE", "pg_class", "regclass", "relnamespace", "relkind = 'S'"],
  ["ROUTINE", "pg_proc", "regprocedure", "pronamespace", "true"],
  ["TEXT SEARCH CONFIGURATION", "pg_ts_config", "regconfig", "cfgnamespace", "true"],
  ["DOMAIN", "pg_type", "regtype", "typnamespace", "typtype = 'd'"],
  ["TYPE", "pg_type", "regtype", "typnamespace", "typtype in ('e', 'r')"],
]

async function namesOf(client, [, catalogue, name, namespace, condition]) {
  const sql = `
    select array(select o.oid::${name}::text from ${catalogue} o
     where ${namespace} = $1::regnamespace and ${condition} and ${notOfExtension(catalogue)}
     order by o.oid desc) as names`
  return (await client.query(sql, [SCHEMA])).rows[0].names
}

export async function isEmpty(client) {
  for (const kind of KINDS) if ((await namesOf(client, kind)).length > 0) return false
  return true
}

/** What somebody else's schema still needs is refused by PostgreSQL, and all stays as it was. */
export async function drop(client) {
  for (const kind of KINDS) {
    // Tables need each other, and go at once; others go one by one, as PostgreSQL has it for some.
    const names = await namesOf(client, kind)
    const goes = kind[0] === "TABLE" && names.length > 0 ? [names.join(", ")] : names
    for (const name of goes) await client.query(`DROP ${kind[0]} ${name}`)
  }
}

const OTHERS = `
  select count(*)::int as count from pg_stat_activity
   where datname = current_database() and pid <> pg_backend_pid()
     -- The server's own workers act for nobody.
     and usesysid is not null`

const RELATIONS =
  "select count(*)::int as count from pg_class where relnamespace = $1::regnamespace"
const CAPACITY = `
  select current_setting('max_locks_per_transaction')::int
       * (current_setting('max_connections')::int
          + current_setting('max_prepared_transactions')::int) as locks,
         current_setting('max_connections')::int as connections`

/** A table, what it keeps outside of itself, and the index of that. */
const RELATIONS_OF_TABLE = 3

/** A running shop would write into tables that are about to go, or read half of them. */
export async function assertFree(client, schema) {
  const ask = async (sql, values) => (await client.query(sql, values)).rows[0]
  const { count } = await ask(OTHERS)
  if (count > 0) {
    throw new Problem(
      `${count} connections use this database: stop the shop and what reads it first`
    )
  }
  // One transaction makes and drops everything, and PostgreSQL locks each thing until its end.
  const present = (await ask(RELATIONS, [SCHEMA])).count
  const needed = 2 * present + schema.tables.length * RELATIONS_OF_TABLE + schema.after.length
  const { locks, connections } = await ask(CAPACITY)
  if (needed <= locks) return
  const setting = Math.ceil(needed / connections)
  throw new Problem(
    `PostgreSQL needs room for ${needed} locks: set max_locks_per_transaction to ${setting}`
  )
}

export async function setSequence(client, { name, options, last_value, is_called }) {
  if (options) await client.query(`ALTER SEQUENCE ${name} ${options}`)
  await client.query("SELECT setval($1, $2, $3)", [name, last_value, is_called])
}
