const MINUTE_MS = 60_000
const UNITS = [
  ["day", 24 * 60],
  ["hour", 60],
  ["minute", 1],
] as const

/** "2 d 4 h", "3 h 5 min", "12 min": the two largest units, in the words of the language. */
export function durationText(ms: number, locale: string): string {
  let left = Math.max(0, Math.floor(ms / MINUTE_MS))
  const parts: string[] = []
  for (const [unit, minutes] of UNITS) {
    const count = Math.floor(left / minutes)
    left -= count * minutes
    if (!count && (unit !== "minute" || parts.length)) {
      // A unit of nothing between two others would be skipped: 2 d 5 min says more than it knows.
      if (parts.length) break
      continue
    }
    parts.push(
      new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "narrow" }).format(count)
    )
    if (parts.length === 2) break
  }
  return parts.join(" ")
}
