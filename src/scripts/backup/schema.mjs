import { Problem } from "../launcher/terminal.mjs"
import * as read from "./catalogue.mjs"

/** The only schema that the platform and this project use. */
export const SCHEMA = "public"

/**
 * What makes the schema anew, read from PostgreSQL's own catalogue: `before` the rows come and
 * `after`, when rules and indexes cost least. PostgreSQL writes each definition itself, so no program
 * of its own is needed, which the embedded packages do not bring.
 */
export async function readSchema(client) {
  await assertKnown(client)
  const rows = async (sql) => (await client.query(sql, [SCHEMA])).rows
  const [extensions, enums, functions] = [
    await rows(read.EXTENSIONS),
    await rows(read.ENUMS),
    await rows(read.FUNCTIONS),
  ]
  const sequences = await rows(read.SEQUENCES)
  const tables = await rows(read.TABLES)
  const columns = grouped(await rows(read.COLUMNS), ({ table }) => table)
  const constraints = await rows(read.CONSTRAINTS)
  const own = sequences.filter(({ kind }) => kind !== "identity")
  const triggers = await rows(read.TRIGGERS)

  const before = [
    ...extensions.map(({ name }) => `CREATE EXTENSION IF NOT EXISTS ${name} WITH SCHEMA ${SCHEMA}`),
    ...enums.map(({ name, labels }) => `CREATE TYPE ${name} AS ENUM (${labels})`),
    ...(await rows(read.SEARCHES)).flatMap(createSearch),
    ...own.map(
      (sequence) => `CREATE SEQUENCE ${sequence.name} AS ${sequence.type} ${sequence.how}`
    ),
    ...functions.filter(({ takes_rows }) => !takes_rows).map(({ definition }) => definition),
    ...tables.map((table) => createTable(table, columns.get(table.name) ?? [])),
    ...tables.filter(({ parent }) => parent).map(attachPartition),
    ...own
      .filter(({ kind }) => kind === "serial")
      .map(({ name, owner }) => `ALTER SEQUENCE ${name} OWNED BY ${owner}`),
    ...constraints.filter(isChecked).map(addConstraint),
  ]
  const after = [
    ...constraints.filter(({ type }) => "pux".includes(type)).map(addConstraint),
    ...(await rows(read.INDEXES)).map(({ definition }) => definition),
    ...constraints.filter(({ type, valid }) => type === "c" && !valid).map(addConstraint),
    ...constraints.filter(({ type }) => type === "f").map(addConstraint),
    ...functions.filter(({ takes_rows }) => takes_rows).map(({ definition }) => definition),
    ...(await rows(read.VIEWS)).map(
      ({ name, definition }) => `CREATE VIEW ${name} AS ${definition}`
    ),
    ...triggers.filter(({ foreign }) => !foreign).flatMap(createTrigger),
    ...(await rows(read.COMMENTS)).map(({ statement }) => statement),
  ]
  return {
    before,
    after,
    tables: tables
      .filter(({ kind }) => kind === "r")
      .map(({ name }) => ({ name, columns: stored(columns.get(name) ?? []) })),
    sequences: await valuesOf(client, sequences),
    left_out: [
      ...foreignTriggers(triggers),
      ...(await rows(read.OTHER_SCHEMAS)).map(({ name }) => `schema ${name}`),
    ],
  }
}

const createSearch = ({ name, parser, mappings }) => [
  `CREATE TEXT SEARCH CONFIGURATION ${name} (PARSER = ${parser})`,
  ...mappings.map((mapping) => `ALTER TEXT SEARCH CONFIGURATION ${name} ${mapping}`),
]

const isChecked = ({ type, valid }) => type === "c" && valid
const addConstraint = ({ table, name, definition }) =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`

/** What is not known here would be missing after a restore, and nobody would notice. */
async function assertKnown(client) {
  const { rows } = await client.query(read.UNKNOWN, [SCHEMA])
  if (rows.length === 0) return
  const names = rows.map(({ name }) => name).join(", ")
  throw new Problem(`The database holds what this backup cannot carry: ${names}; use pg_dump`)
}

function grouped(rows, keyOf) {
  const groups = new Map()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

/** A column that is computed is computed again. */
const stored = (columns) => columns.filter(({ generated }) => !generated).map(({ name }) => name)

function createTable({ name, unlogged, options, partition_key }, columns) {
  const lines = columns.map((column) => `  ${column.name} ${column.type}${tailOf(column)}`)
  return [
    `CREATE ${unlogged ? "UNLOGGED " : ""}TABLE ${name} (\n${lines.join(",\n")}\n)`,
    partition_key ? ` PARTITION BY ${partition_key}` : "",
    options ? ` WITH (${options})` : "",
  ].join("")
}

const GENERATED = { s: "STORED", v: "VIRTUAL" }
const IDENTITY = { a: "ALWAYS", d: "BY DEFAULT" }

function tailOf({ collation, generated, identity, sequence, expression, required }) {
  const parts = []
  if (collation) parts.push(`COLLATE ${collation}`)
  if (generated) parts.push(`GENERATED ALWAYS AS (${expression}) ${GENERATED[generated]}`)
  else if (identity) {
    parts.push(`GENERATED ${IDENTITY[identity]} AS IDENTITY (SEQUENCE NAME ${sequence})`)
  } else if (expression) parts.push(`DEFAULT ${expression}`)
  if (required) parts.push("NOT NULL")
  return parts.map((part) => ` ${part}`).join("")
}

const attachPartition = ({ parent, name, bound }) =>
  `ALTER TABLE ${parent} ATTACH PARTITION ${name} ${bound}`

const ENABLING = { D: "DISABLE", R: "ENABLE REPLICA", A: "ENABLE ALWAYS" }

const createTrigger = ({ table, name, definition, enabled }) => [
  definition,
  ...(ENABLING[enabled] ? [`ALTER TABLE ${table} ${ENABLING[enabled]} TRIGGER ${name}`] : []),
]

function foreignTriggers(triggers) {
  const names = grouped(
    triggers.filter(({ foreign }) => foreign),
    ({ name }) => name
  )
  return [...names].map(([name, { length }]) => `trigger ${name} (of ${length} tables)`)
}

/** Read after the snapshot was taken, so no row of it has a number that is still to come. */
async function valuesOf(client, sequences) {
  const values = []
  for (const { name, how, kind } of sequences) {
    const { rows } = await client.query(`SELECT last_value, is_called FROM ${name}`)
    const options = kind === "identity" ? how : undefined
    values.push({ name, options, last_value: rows[0].last_value, is_called: rows[0].is_called })
  }
  return values
}
