const MINUTE_MS = 60_000
const UNITS = [
  ["day", 24 * 60],
  ["hour", 60],
  ["minute", 1],
] as const

/**
 * "2d 4h", "3h 5m", "12m": the two largest units, in the words of the language. Open hours are
 * never days: nobody knows of how many hours those would be.
 */
export function durationText(ms: number, locale: string, largest: "day" | "hour" = "day"): string {
  let left = Math.max(0, Math.floor(ms / MINUTE_MS))
  const parts: string[] = []
  for (const [unit, minutes] of largest === "day" ? UNITS : UNITS.slice(1)) {
    const count = Math.floor(left / minutes)
    left -= count * minutes
    if (!count && (unit !== "minute" || parts.length)) {
      // A unit of nothing between two others would be skipped: 2 d 5 min says more than it knows.
      if (parts.length) break
      continue
    }
    parts.push(countText(count, unit, locale))
    if (parts.length === 2) break
  }
  return parts.join(" ")
}

/** The narrow words of some languages are English letters; digits are those of the platform. */
const countText = (count: number, unit: string, locale: string) =>
  new Intl.NumberFormat(locale, {
    ...{ style: "unit", unit, numberingSystem: "latn" },
    unitDisplay: locale.startsWith("en") ? "narrow" : "short",
  }).format(count)
