import { Column } from "./columns"
import { ParameterName } from "./parameters"

export type Audience = "merchant" | "seller"

export type Chart = {
  kind: "line" | "bar" | "donut"
  /** The column along the axis, or of the slices. */
  x: string
  /** The columns that are drawn. */
  y: readonly string[]
}

/**
 * One report is one statement and its columns; page, chart, CSV, XLSX and schedule follow from that.
 * The statement reads its parameters by name, and `:scope`, the store of whoever asks: null is the
 * merchant.
 */
export type Report = {
  key: string
  title: string
  /** What its rows are, in sentences that stand on the page. */
  description: string
  /** Who may ask for it. */
  audience: readonly Audience[]
  parameters: readonly ParameterName[]
  columns: readonly Column[]
  chart: Chart | null
  sql: string
}
