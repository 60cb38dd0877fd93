/** What happens to the stock of sellers. Each event leaves after the crossing is written. */
export const StockEvents = {
  /** What can be sold of a variant fell to its threshold; once until it is above it again. */
  LOW_REACHED: "stock.low_reached",
  /** It is above the threshold again. */
  RESTOCKED: "stock.restocked",
  /** Stock was seen on the other side of its threshold; it is looked at again in a moment. */
  TURNED: "stock.turned",
} as const

/** The id is that of the crossing. */
export type StockMoved = { id: string; seller_id: string; variant_id: string }
export type StockTurned = { variant_ids: string[] }
