import type { ChartRow, Series } from "./points"

/** What each kind of drawing is given. */
export type DrawingProps = {
  data: ChartRow[]
  x: string
  series: Series[]
  formatX: (value: string) => string
  /** From right to left, as the language is read. */
  isMirrored: boolean
  onSelect?: (row: ChartRow) => void
  colorOf?: (row: ChartRow) => string | undefined
}
