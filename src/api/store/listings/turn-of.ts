type Timed = { status: string; starts_at: string | null; ends_at: string }

/** When the first auction of a page begins or ends: until then its rows are what they say. */
export function turnOf(body: object): number {
  // The lists of auctions answer nothing else.
  const { auctions } = body as { auctions: Timed[] }
  const turns = auctions.flatMap(({ status, starts_at, ends_at }) => {
    if (status === "live") return [Date.parse(ends_at)]
    return status === "scheduled" && starts_at ? [Date.parse(starts_at)] : []
  })
  return Math.min(Infinity, ...turns)
}
