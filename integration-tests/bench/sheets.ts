import { execFile } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { availableParallelism, loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { pythonWithOpenpyxl } from "../helpers/openpyxl"
import { endWithUs } from "./children"

const ROWS = 200_000
const ROWS_MANY = 1_000_000
const ROUNDS = 2
const GOAL = { ratio: 3.5, least: 2, memory_mib: 250 }
const ONE = ["-r", "ts-node/register", join(__dirname, "sheets/one.ts")]
const PYTHON_SCRIPT = join(__dirname, "sheets/with-openpyxl.py")

type Figures = {
  seconds: number
  cpu: number
  mib?: number
  grew?: number
  most?: number
  late?: number
  version?: string
}
type Round = { ours: Figures; exceljs: Figures; csv: Figures; python?: Figures }

const run = promisify(execFile)

/**
 * How fast a report is written, from PostgreSQL to a file, against openpyxl with the same rows in
 * memory; and what memory that takes. `npm run bench -- sheets [rows]`
 */
async function benchSheets(rows: number) {
  const folder = mkdtempSync(join(tmpdir(), "souk-sheets-"))
  try {
    const python = pythonWithOpenpyxl()
    if (!python) console.log("  No Python here has openpyxl (Debian: python3-openpyxl)")
    for (let round = 1; round <= ROUNDS; round++) {
      console.log(`  Round ${round}, ${rows} rows × 10 columns; ${load()}`)
      showRatios(await oneRound(folder, rows, python))
    }
    console.log(`  ${ROWS_MANY} rows`)
    const many = await one("xlsx", ROWS_MANY, folder)
    show("xlsx", many)
    show("csv", await one("csv", ROWS_MANY, folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function oneRound(folder: string, rows: number, python?: string): Promise<Round> {
  const round: Round = {
    ours: await one("xlsx", rows, folder),
    python: python ? await withPython(python, rows, folder) : undefined,
    exceljs: await one("exceljs", rows, folder),
    csv: await one("csv", rows, folder),
  }
  show("xlsx, PostgreSQL included", round.ours)
  if (round.python) show(`${round.python.version}, from memory`, round.python)
  show("exceljs, PostgreSQL included", round.exceljs)
  show("csv, PostgreSQL included", round.csv)
  return round
}

function showRatios({ ours, python, exceljs }: Round) {
  const times = (other: Figures) => (other.seconds / ours.seconds).toFixed(1)
  console.log(`    ${times(exceljs)} × as fast as exceljs`)
  if (!python) return
  const { ratio, least, memory_mib } = GOAL
  console.log(`    ${times(python)} × as fast as openpyxl (goal ${ratio}, at least ${least})`)
  console.log(`    exceljs alone: ${(python.seconds / exceljs.seconds).toFixed(1)} × openpyxl`)
  console.log(`    memory grew by ${ours.grew} MiB (at most ${memory_mib})`)
}

const one = (writer: string, rows: number, folder: string) =>
  measured(process.execPath, [...ONE, writer, `${rows}`, join(folder, writer)])

const withPython = (python: string, rows: number, folder: string) =>
  measured(python, [PYTHON_SCRIPT, `${rows}`, join(folder, "python.xlsx")])

async function measured(command: string, args: string[]): Promise<Figures> {
  const running = run(command, args)
  endWithUs(running.child)
  return JSON.parse((await running).stdout)
}

function show(name: string, { seconds, cpu, mib, grew, most, late }: Figures) {
  const memory =
    grew === undefined
      ? ""
      : `, memory + ${grew} to ${most} MiB, file ${mib?.toFixed(1)} MiB, others wait ${late} ms (p99)`
  const times = `${seconds.toFixed(2)} s, processor ${cpu.toFixed(2)} s`
  console.log(`    ${name.padEnd(34)} ${times}${memory}`)
}

const load = () => `load ${loadavg()[0].toFixed(1)} on ${availableParallelism()} processors`

void benchSheets(Number(process.argv[2] ?? ROWS))
