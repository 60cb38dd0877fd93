import { WallClock, wallClock } from "../wall-clock"
import { decimalsOf, isNumeric, Row, SheetColumn } from "./columns"
import { amountOf, exactText, figureOf, unitsOf } from "./figures"
import { dayAt, shownAt } from "./moments"
import { fitCell, plainText, soundText } from "./text"

/** What a cell can hold, and nothing else; a date is what the clock on the wall shows, as UTC. */
export type Cell = string | number | boolean | Date | null

type Place = {
  time_zone: string
  /** For machines: moments stay in UTC, figures keep all digits, and texts are as they are. */
  raw: boolean
}
type Read = (value: unknown, row: Row) => Cell

const UTC = "UTC"

/** Reads a column's values by its type. What is of another type is shown as the text that it is. */
export function cellReader(column: SheetColumn, { time_zone, raw }: Place): Read {
  const textOf = raw ? plainText : cellText
  const clock = wallClock(raw && column.type === "datetime" ? UTC : time_zone)
  const read = raw && isNumeric(column) ? exactText : readerOf(column, clock)
  if (!read) return textOf
  return (value, row) => {
    if (value === null || value === undefined || value === "") return null
    return read(value, row) ?? textOf(value)
  }
}

function readerOf(column: SheetColumn, clock: WallClock): Read | undefined {
  switch (column.type) {
    case "integer":
    case "money":
    case "weight":
      return (value, row) => {
        const decimals = decimalsOf(column, row) ?? 0
        const units = unitsOf(value, decimals)
        return units === null ? null : amountOf(units, decimals)
      }
    case "number":
    case "percent":
      return figureOf
    case "date":
      return (value) => dayAt(value, clock)
    case "datetime":
      return (value) => shownAt(value, clock)
    case "boolean":
      return truthOf
    default:
      return undefined
  }
}

const cellText = (value: unknown) => {
  const text = plainText(value)
  return text && fitCell(soundText(text))
}

const TRUTHS = new Map<unknown, boolean>([
  [true, true],
  ["true", true],
  ["t", true],
  [false, false],
  ["false", false],
  ["f", false],
])
const truthOf = (value: unknown) => TRUTHS.get(value) ?? null
