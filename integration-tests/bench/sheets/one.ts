import { createWriteStream } from "node:fs"
import { monitorEventLoopDelay } from "node:perf_hooks"
import { Writable } from "node:stream"
import { finished } from "node:stream/promises"
import { SheetFormat } from "../../../src/lib/spreadsheet"
import { writeSheet } from "../../../src/lib/sheet/sheet-writer"
import { COLUMNS, withRows } from "./rows"
import { writeWithExcelJs } from "./with-exceljs"

const LOOK_MS = 20
const DELAY_MS = 5
const WARM_ROWS = 2_000
const MIB = 1024 * 1024

/** Writes one file in a process of its own, so that the memory it takes is seen. */
async function writeOne(writer: string, count: number, path: string) {
  const write = async (rows: number, to: Writable) => {
    await withRows(rows, async (source) => {
      if (writer === "exceljs") return await writeWithExcelJs(to, source)
      // The words of the command line are those of the bench.
      const format = writer as SheetFormat
      await writeSheet(to, source, { format, name: "Sales", columns: COLUMNS, time_zone: ZONE })
    })
    await finished(to)
  }
  // What is loaded at the first use belongs to the program, not to the report.
  await write(WARM_ROWS, createWriteStream(path))
  const before = process.memoryUsage.rss()
  let most = before
  const looking = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), LOOK_MS)
  const delay = monitorEventLoopDelay({ resolution: DELAY_MS })
  delay.enable()
  const cpuBefore = process.cpuUsage()
  const begun = performance.now()
  const to = createWriteStream(path)
  await write(count, to)
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(cpuBefore)
  clearInterval(looking)
  const late = Math.round(delay.percentile(99) / 1e6) - DELAY_MS
  const memory = { grew: Math.round((most - before) / MIB), most: Math.round(most / MIB) }
  const mib = to.bytesWritten / MIB
  console.log(JSON.stringify({ seconds, cpu: (user + system) / 1e6, mib, late, ...memory }))
}
const ZONE = "Europe/Berlin"

const [writer, count, path] = process.argv.slice(2)
void writeOne(writer, Number(count), path)
