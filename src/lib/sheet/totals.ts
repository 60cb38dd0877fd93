import { Cell } from "./cells"
import { decimalsOf, isFixedPoint, Row, SheetColumn } from "./columns"
import { amountOf, bounded, figureOf, Units, unitsOf } from "./figures"

/** Sums of floating point numbers are shown to the digits that are exact. */
const EXACT_DIGITS = 15

type Sum = { add: (value: unknown) => void; cell: () => Cell }

/** The last line: sums of what is shown, exact for money. Undefined where no column has a sum. */
export function totalsOf(columns: readonly SheetColumn[], label: string) {
  if (!columns.some(({ total }) => total)) return undefined
  const sums = columns.map((column) => (column.total ? sumOf(column) : undefined))
  const labelled = sums.findIndex((sum) => !sum)
  return {
    add: (row: Row) => {
      for (let i = 0; i < sums.length; i++) sums[i]?.add(row[columns[i].key])
    },
    cells: (): Cell[] => sums.map((sum, i) => (sum ? sum.cell() : i === labelled ? label : null)),
  }
}

const sumOf = (column: SheetColumn): Sum =>
  isFixedPoint(column) ? exactSum(decimalsOf(column, {}) ?? 0) : floatingSum()

function exactSum(decimals: number): Sum {
  let sum: Units = 0
  return {
    add: (value) => {
      const units = unitsOf(value, decimals)
      if (units === null) return
      sum =
        typeof sum === "number" && typeof units === "number"
          ? bounded(sum + units)
          : bounded(BigInt(sum) + BigInt(units))
    },
    cell: () => amountOf(sum, decimals),
  }
}

function floatingSum(): Sum {
  let sum = 0
  return {
    add: (value) => (sum += Number(figureOf(value) ?? 0)),
    cell: () => Number(sum.toPrecision(EXACT_DIGITS)),
  }
}
