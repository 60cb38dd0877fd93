import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { SheetColumn } from "../../../src/lib/sheet/columns"
import { pythonWithOpenpyxl } from "../../helpers/openpyxl"
import { aWrittenSheet } from "../../helpers/written-sheet"

const READ = `
import json, sys, warnings, openpyxl
warnings.simplefilter("error")
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([{
    "name": sheet.title, "frozen": sheet.freeze_panes, "filter": sheet.auto_filter.ref,
    "types": [cell.data_type for cell in sheet[2]],
    "rows": [[value if not hasattr(value, "isoformat") else value.isoformat() for value in row]
             for row in sheet.iter_rows(values_only=True)],
} for sheet in book]))
`
const COLUMNS: SheetColumn[] = [
  { key: "text", label: "Text", type: "text" },
  { key: "id", label: "Id", type: "id" },
  { key: "sum", label: "Sum", type: "money", total: true },
  { key: "at", label: "At", type: "datetime" },
  { key: "day", label: "Day", type: "date" },
  { key: "paid", label: "Paid", type: "boolean" },
]
const row = (text: unknown) => ({
  ...{ text, id: "007", sum: "19.99", at: "2026-07-01T10:00:00Z", day: "2026-07-01", paid: true },
})
const TEXTS = ["=1+1", "<b>&amp;</b>", "🍀 سلام", "two\nlines", { formula: "1+1" }, " x "]

const python = pythonWithOpenpyxl()
const folder = mkdtempSync(join(tmpdir(), "souk-openpyxl-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
if (!python) console.log("Skipped: no Python here has openpyxl (Debian: python3-openpyxl)")

describe("a workbook, read by openpyxl", () => {
  const itWithPython = python ? it : it.skip

  itWithPython("is the same cell by cell, and nothing in it is a formula", async () => {
    const rows = TEXTS.map(row)
    const { bytes } = await aWrittenSheet(rows, { columns: COLUMNS, rows_per_sheet: 4 })
    const file = join(folder, "sheet.xlsx")
    writeFileSync(file, bytes)
    const { stdout, stderr } = spawnSync(python!, ["-c", READ, file], { encoding: "utf8" })
    expect(stderr).toBe("")
    const [first, second] = JSON.parse(stdout)
    const heading = ["Text", "Id", "Sum", "At (Europe/Berlin)", "Day (Europe/Berlin)", "Paid"]
    const rest = ["007", 19.99, "2026-07-01T12:00:00", "2026-07-01T00:00:00", true]
    const texts = TEXTS.map((text) => (typeof text === "string" ? text : JSON.stringify(text)))
    const read = texts.map((text) => [text, ...rest])
    expect(first).toEqual({
      ...{ name: "Sales", frozen: "A2", filter: "A1:F5", types: ["s", "s", "n", "d", "d", "b"] },
      rows: [heading, ...read.slice(0, 4)],
    })
    expect(second).toMatchObject({ name: "Sales 2", frozen: "A2", filter: "A1:F3" })
    const totals = ["Total", null, 119.94, null, null, null]
    expect(second.rows).toEqual([heading, ...read.slice(4), totals])
  })
})
