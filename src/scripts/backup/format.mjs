/**
 * One archive, a gzipped tar that any tar can open:
 *
 *   souk-backup.json   what it is, so that another file is told at once
 *   schema.json        the schema's definition, its tables and the places of its sequences
 *   files/<path>       every file; its digest is in the entry's own header
 *   data/<n>/<part>    the rows of the n-th table, as COPY writes them
 *   manifest.json      versions, migrations, and a digest for everything above
 *   seal.json          a keyed digest of the manifest; being last, it shows that nothing is missing
 */
export const FORMAT = 1
export const HEAD = "souk-backup.json"
export const SCHEMA_ENTRY = "schema.json"
export const MANIFEST = "manifest.json"
export const SEAL = "seal.json"
export const FILES = "files/"
export const DATA = "data/"

/** What a program holds in memory at once, whatever the size of a table. */
export const PART_BYTES = 4 * 1024 * 1024
/** A part ends where PostgreSQL's own message does. */
export const PART_BYTES_MAX = 16 * PART_BYTES
/** Of an entry that is read as a whole. */
export const JSON_BYTES_MAX = 64 * 1024 * 1024
export const PATH_LENGTH_MAX = 1024

export const partName = (table, part) => `${DATA}${table}/${String(part).padStart(8, "0")}`

/** A path that leads nowhere but below the folder that it is told from. */
export function isSafePath(path) {
  if (!path || path.length > PATH_LENGTH_MAX || /[\\\0]/.test(path)) return false
  return path.split("/").every((segment) => segment && segment !== "." && segment !== "..")
}

/** The session in which rows are written and read: the same text for the same value everywhere. */
export const SESSION = [
  "SET client_encoding = 'UTF8'",
  "SET DateStyle = 'ISO'",
  "SET IntervalStyle = 'postgres'",
  "SET TimeZone = 'UTC'",
  "SET extra_float_digits = 3",
  "SET bytea_output = 'hex'",
  "SET search_path = ''",
  "SET statement_timeout = 0",
  "SET idle_in_transaction_session_timeout = 0",
  "SET row_security = off",
  "SET check_function_bodies = off",
]
