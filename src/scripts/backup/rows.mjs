import { createHash } from "node:crypto"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import copying from "pg-copy-streams"
import { PART_BYTES, partName } from "./format.mjs"

const columnsOf = ({ columns }) => columns.join(", ")

/** Writes a table's rows as parts of a bounded size, and tells how many and their digest. */
export async function writeRows(client, archive, table, number) {
  const digest = createHash("sha256")
  let pending = []
  let held = 0
  let bytes = 0
  let part = 0
  const flush = async () => {
    const contents = Buffer.concat(pending)
    pending = []
    held = 0
    await archive.whole(partName(number, part), contents)
    part += 1
  }
  const stream = client.query(copying.to(`COPY ${table.name} (${columnsOf(table)}) TO STDOUT`))
  for await (const chunk of stream) {
    digest.update(chunk)
    pending.push(chunk)
    held += chunk.length
    bytes += chunk.length
    if (held >= PART_BYTES) await flush()
  }
  if (held > 0) await flush()
  return { name: table.name, rows: stream.rowCount, bytes, sha256: digest.digest("hex") }
}

/** Takes the rows of one table after the other, each from as many parts as there are. */
export class RowReader {
  constructor(client) {
    this.client = client
    this.rows = new Map()
  }

  async take(table, contents) {
    if (table !== this.table) {
      await this.end()
      const sql = `COPY ${table.name} (${columnsOf(table)}) FROM STDIN`
      this.table = table
      this.stream = this.client.query(copying.from(sql))
      this.done = new Promise((resolve, reject) => {
        this.stream.once("finish", resolve).once("error", reject)
      })
      // Whoever ends it hears of it; nobody else has to.
      this.done.catch(() => {})
    }
    await pipeline(Readable.from(contents, { objectMode: false }), this.stream, { end: false })
  }

  async end() {
    if (!this.stream) return
    const { stream, table } = this
    this.stream = undefined
    stream.end()
    await this.done
    this.rows.set(table.name, stream.rowCount)
  }
}
