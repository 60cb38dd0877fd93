import { Writable } from "node:stream"
import { setImmediate } from "node:timers/promises"
import ExcelJS from "exceljs"
import { numberFormatOf, Row } from "../../../src/lib/sheet/columns"
import { COLUMNS } from "./rows"

const ROWS_PER_TURN = 1000

/** The same table as exceljs streams it: what decided that rows are written by hand. */
export async function writeWithExcelJs(to: Writable, rows: AsyncIterable<Row>) {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: to, useStyles: true })
  const sheet = book.addWorksheet("Sales", { views: [{ state: "frozen", ySplit: 1 }] })
  sheet.columns = COLUMNS.map(({ key, label, type }) => ({
    ...{
      key,
      header: label,
      width: 16,
      style: { numFmt: numberFormatOf({ key, label, type }, 2) },
    },
  }))
  let count = 0
  for await (const { amount, weight, ...row } of rows) {
    sheet.addRow({ ...row, amount: Number(amount), weight: Number(weight) }).commit()
    if (++count % ROWS_PER_TURN === 0) await setImmediate()
  }
  sheet.commit()
  await book.commit()
}
