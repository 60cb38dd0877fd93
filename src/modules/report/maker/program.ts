import { Socket } from "node:net"
import { writeSheet } from "../../../lib/sheet/sheet-writer"
import { shapedBy } from "../columns"
import { Reader } from "../reader"
import { sheetColumnsOf } from "../sheet-columns"
import { Fault, FILE_PIPE, FileOrder, Said, Written } from "./order"

/**
 * A program: makes the file of one order and ends. `makeFile` starts it and takes what it writes.
 * When the line to whoever ordered is cut, nobody wants the file any more.
 */
const unwanted = new AbortController()
process.once("disconnect", () => unwanted.abort())
// Ctrl-C reaches every process of a terminal. Whoever ordered the file decides what becomes of it.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {})
process.once("message", (order: FileOrder) => void serve(order))

async function serve(order: FileOrder) {
  const reader = new Reader(order.reader)
  try {
    say({ kind: "written", written: await write(order, reader) })
  } catch (error) {
    say({ kind: "failed", fault: faultOf(error) })
  } finally {
    await reader.close()
  }
  // All that was said has left before.
  if (process.connected) process.disconnect()
  process.exit()
}

async function write(order: FileOrder, reader: Reader): Promise<Written> {
  const { columns, digits, ...how } = order
  const raw = reader.rows(order.sql, order.values, unwanted.signal)
  const pipe = new Socket({ fd: FILE_PIPE, readable: false, writable: true })
  // Nobody reads any more. Without a listener that would end the process before its statement.
  pipe.on("error", () => unwanted.abort())
  return await writeSheet(pipe, shapedBy(columns, raw), {
    ...how,
    columns: sheetColumnsOf(columns, digits),
    signal: unwanted.signal,
    onProgress: (progress) => say({ kind: "progress", ...progress }),
  })
}

function say(said: Said) {
  if (process.connected) process.send!(said)
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { message: String(error) }
  const { message } = error
  return "code" in error && typeof error.code === "string"
    ? { message, code: error.code }
    : { message }
}
