import { createHash } from "node:crypto"
import type { SheetFormat } from "../../lib/spreadsheet"
import type { Parameters } from "./parameters"

/** What a file would be: whose data, of which report, written how. */
export type Asked = {
  seller_id: string | null
  schedule_id: string | null
  key: string
  params: Parameters
  format: SheetFormat
  raw: boolean
}

/** The same for requests that ask for the same file, in whatever order they name its parameters. */
export function fingerprintOf({ seller_id, schedule_id, key, params, format, raw }: Asked): string {
  const sorted = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))
  const asked = JSON.stringify([seller_id, schedule_id, key, sorted, format, raw])
  return createHash("sha256").update(asked).digest("hex")
}
