/** Used where neither the variant nor the store names a threshold. */
export const LOW_STOCK_THRESHOLD = 3
export const LOW_STOCK_THRESHOLD_MAX = 100_000
/** Variants that one request may change. */
export const STOCK_CHANGES_MAX = 100
/** The largest number that the columns hold. */
const PIECES_MAX = 2_000_000_000

export type StockMove = "fell" | "rose"

/** The variant's own threshold, or the store's. */
export const thresholdOf = (own?: number | null, store?: number | null): number =>
  own ?? store ?? LOW_STOCK_THRESHOLD

/** Part of a piece cannot be sold; orders on backorder leave less than nothing. */
export const piecesOf = (quantity: number): number =>
  Math.max(-PIECES_MAX, Math.min(PIECES_MAX, Math.floor(quantity)))

export const availableOf = (stocked: number, reserved: number): number =>
  piecesOf(stocked - reserved)

export const isLow = (available: number, threshold: number): boolean => available <= threshold

/**
 * How long stock must stay on the other side of its threshold before that is told. Packing takes
 * the pieces out of the stock first and their reservation a moment later: looked at in between,
 * stock seems lower than it is.
 */
export const SETTLE_MS = 5000

type Before = { is_crossed: boolean; turned_at: Date | null; version: number }
type After = { is_crossed: boolean; turned_at: Date | null; move?: StockMove }

/** What becomes of a row that is seen low or not low; the first sight is believed at once. */
export function settle(before: Before, isLowNow: boolean, now: Date, patience = SETTLE_MS): After {
  const { is_crossed, turned_at, version } = before
  if (is_crossed === isLowNow) return { is_crossed, turned_at: null }
  const since = turned_at ?? now
  const lasted = version === 0 || now.getTime() - since.getTime() >= patience
  if (!lasted) return { is_crossed, turned_at: since }
  return { is_crossed: isLowNow, turned_at: null, move: isLowNow ? "fell" : "rose" }
}
