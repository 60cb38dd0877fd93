import { localeOf } from "./locale"

const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const

/** "3 hours", "40 milliseconds": in the largest unit that it fills, in the dashboard's language. */
export function durationText(seconds: number, language: string): string {
  const [unit, size] = UNITS.find(([, one]) => seconds >= one) ?? (["millisecond", 0.001] as const)
  return new Intl.NumberFormat(localeOf(language), {
    ...{ style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 },
  }).format(Math.floor(seconds / size + 1e-9))
}
