/** How far the pieces of one line have come, as the platform counts them. */
export type LineProgress = {
  quantity: number
  fulfilled_quantity: number
  shipped_quantity: number
  delivered_quantity: number
}

/** A line item as a query on the platform's order returns it; numbers may come as objects. */
export type CountedItem = {
  quantity: unknown
  detail?: {
    fulfilled_quantity?: unknown
    shipped_quantity?: unknown
    delivered_quantity?: unknown
  } | null
}

/** What a query on an order must ask for; a counter asked for by its name stays away. */
export const PROGRESS_FIELDS = ["items.*", "items.detail.*"]

/** The one place that reads the platform's counters. */
export function progressOf({ quantity, detail }: CountedItem): LineProgress {
  const delivered = Number(detail?.delivered_quantity ?? 0)
  // What was handed over has left the house, even when nobody recorded the sending.
  const shipped = Math.max(Number(detail?.shipped_quantity ?? 0), delivered)
  return {
    quantity: Number(quantity),
    fulfilled_quantity: Number(detail?.fulfilled_quantity ?? 0),
    shipped_quantity: shipped,
    delivered_quantity: delivered,
  }
}

/** How far a slice is, from the progress of its lines. A slice without pieces goes nowhere. */
export function progressOfSlice(lines: LineProgress[]) {
  const wanted = lines.filter(({ quantity }) => quantity > 0)
  const all = (test: (line: LineProgress) => boolean) => wanted.length > 0 && wanted.every(test)
  return {
    started: wanted.some((line) => line.fulfilled_quantity > 0),
    shipped: all((line) => line.shipped_quantity >= line.quantity),
    delivered: all((line) => line.delivered_quantity >= line.quantity),
  }
}
