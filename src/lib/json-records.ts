import { createReadStream } from "node:fs"
import { StringDecoder } from "node:string_decoder"

/** Between two flat objects of a list. Inside a text the quotation mark would be escaped. */
const SEAM = /(?<=\})\s*,\s*(?=\{\s*")/

/**
 * Reads a file that holds one JSON list of flat objects (no objects or lists inside them), one
 * object at a time, so that a file of any size takes the memory of a few of its lines.
 */
export async function* readJsonRecords<Row>(path: string): AsyncGenerator<Row> {
  const decoder = new StringDecoder("utf8")
  let rest = ""
  for await (const chunk of createReadStream(path)) {
    // A stream without an encoding gives buffers; its type allows texts, too.
    rest += decoder.write(chunk as Buffer)
    const records = rest.split(SEAM)
    rest = records.pop() ?? ""
    for (const record of records) yield parse<Row>(record)
  }
  const last = (rest + decoder.end()).trim()
  if (last && last.replace(/\s/g, "") !== "[]") yield parse<Row>(last)
}

/** The first record begins with the list's bracket, the last ends with it. */
const parse = <Row>(record: string): Row =>
  JSON.parse(record.trim().replace(/^\[/, "").replace(/\]$/, ""))
