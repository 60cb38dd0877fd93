import type { Cell } from "./cells"
import { decimalsOf, isFixedPoint, Row, SheetColumn } from "./columns"
import { amountOf, bounded, figureOf, Units, unitsOf } from "./figures"

/** Sums of floating point numbers are shown to the digits that are exact. */
const EXACT_DIGITS = 15

export type TotalLine = { cells: Cell[]; row: Row }
type Sum = { add: (value: unknown) => void; cell: () => Cell }

/**
 * The sums of what is shown, exact for money: one line, and one more for every further currency.
 * There are none where no column has a sum.
 */
export class Totals {
  private readonly plain: (Sum | undefined)[]
  private readonly byCurrency = new Map<string, { row: Row; sums: (Sum | undefined)[] }>()
  private readonly hasAny: boolean
  private readonly currencyKey?: string

  constructor(
    private readonly columns: readonly SheetColumn[],
    private readonly label: string
  ) {
    this.hasAny = columns.some(({ total }) => total)
    this.currencyKey = columns.find(({ total, currency }) => total && currency)?.currency
    this.plain = columns.map((column) =>
      column.total && !column.currency ? sumOf(column, {}) : undefined
    )
  }

  add(row: Row) {
    if (!this.hasAny) return
    const { columns, plain } = this
    const money = this.currencyKey ? this.sumsIn(String(row[this.currencyKey] ?? "")) : undefined
    for (let i = 0; i < columns.length; i++) {
      const sum = plain[i] ?? money?.[i]
      sum?.add(row[columns[i].key])
    }
  }

  lines(): TotalLine[] {
    if (!this.hasAny) return []
    const [first, ...others] = [...this.byCurrency].sort(([a], [b]) => (a < b ? -1 : 1))
    if (!others.length) {
      const [code = "", { row = {}, sums = [] } = {}] = first ?? []
      return [this.line(code, row, (i) => this.plain[i] ?? sums[i])]
    }
    const lines = [first, ...others].map(([code, { row, sums }]) =>
      this.line(code, row, (i) => sums[i])
    )
    return [
      ...(this.plain.some(Boolean) ? [this.line("", {}, (i) => this.plain[i])] : []),
      ...lines,
    ]
  }

  private line(code: string, row: Row, sumAt: (i: number) => Sum | undefined): TotalLine {
    const labelled = this.columns.findIndex(({ total }) => !total)
    const label = [this.label, code.toUpperCase()].filter(Boolean).join(" ")
    const cells = this.columns.map((_, i) => (i === labelled ? label : (sumAt(i)?.cell() ?? null)))
    return { cells, row }
  }

  private sumsIn(code: string) {
    const known = this.byCurrency.get(code)
    if (known) return known.sums
    const row = this.currencyKey ? { [this.currencyKey]: code } : {}
    const sums = this.columns.map((column) =>
      column.total && column.currency ? sumOf(column, row) : undefined
    )
    this.byCurrency.set(code, { row, sums })
    return sums
  }
}

const sumOf = (column: SheetColumn, row: Row): Sum =>
  isFixedPoint(column) ? exactSum(decimalsOf(column, row) ?? 0) : floatingSum()

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
