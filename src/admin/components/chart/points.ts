export type ChartRow = Record<string, string | number | null>
export type Series = {
  key: string
  label: string
  /** The value in words; amounts come as texts of major units and are drawn as numbers. */
  format?: (value: number) => string
  /** Of a period before: dashed, or without colour. */
  isMuted?: boolean
}
export type Slice = { name: string; value: number; row: ChartRow | null }

/** A ring of more parts cannot be read; the smallest are one part together. */
export const SLICES_MAX = 8
/** Bars any thinner cannot be told apart; the table has all of them. */
const STANDING_MAX = 90
const LYING_MAX = 20
/** A longer name has no room below a bar. */
const SHORT_NAME = 12
const NAME_LENGTH_MAX = 18

/** What is not there, or is no number, is a gap and not a zero. */
export function numberIn(row: ChartRow, key: string): number | null {
  const value = row[key]
  if (value === null || value === undefined || value === "") return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

/** The rows as numbers under the keys of the series, with their place among all rows. */
export const pointsOf = (data: ChartRow[], x: string, series: Series[]) =>
  data.map((row, index) => ({
    ...Object.fromEntries(series.map(({ key }) => [key, numberIn(row, key)])),
    index,
    x: String(row[x] ?? ""),
  }))

/** Whole numbers have an axis of whole numbers: there is no half of an order. */
export const isWhole = (data: ChartRow[], series: Series[]) =>
  data.every((row) => series.every(({ key }) => Number.isInteger(numberIn(row, key) ?? 0)))

/** The parts of a ring, the largest first. What is not above zero has no part. */
export function slicesOf(data: ChartRow[], x: string, key: string, rest: string): Slice[] {
  const slices = data
    .map((row) => ({ name: String(row[x] ?? ""), value: numberIn(row, key) ?? 0, row }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
  if (slices.length <= SLICES_MAX) return slices
  const [shown, others] = [slices.slice(0, SLICES_MAX - 1), slices.slice(SLICES_MAX - 1)]
  const value = others.reduce((sum, slice) => sum + slice.value, 0)
  return [...shown, { name: rest, value, row: null }]
}

export type Extremes = { highest: number; at: string; lowest: number; lowest_at: string }

/** Where a series is highest and lowest, for those who cannot see the drawing. */
export function extremesOf(data: ChartRow[], x: string, key: string): Extremes | null {
  const known = data.flatMap((row) => {
    const value = numberIn(row, key)
    return value === null ? [] : [{ value, at: String(row[x] ?? "") }]
  })
  if (!known.length) return null
  const highest = known.reduce((best, one) => (one.value > best.value ? one : best))
  const lowest = known.reduce((best, one) => (one.value < best.value ? one : best))
  return { highest: highest.value, at: highest.at, lowest: lowest.value, lowest_at: lowest.at }
}

/** Nothing to draw: no rows, or none with a number other than zero. */
export const isBlank = (data: ChartRow[], series: Series[]) =>
  !data.some((row) => series.some(({ key }) => numberIn(row, key)))

/** Whether names are too long to stand below their bars. */
export const isSideways = (data: ChartRow[], x: string, formatX: (value: string) => string) =>
  data.some((row) => formatX(String(row[x] ?? "")).length > SHORT_NAME)

export const shownBars = (data: ChartRow[], lying: boolean) =>
  data.slice(0, lying ? LYING_MAX : STANDING_MAX)

export const shortened = (name: string) =>
  name.length > NAME_LENGTH_MAX ? `${name.slice(0, NAME_LENGTH_MAX - 1)}…` : name
