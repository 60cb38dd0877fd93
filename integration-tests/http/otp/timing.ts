export type Timed = () => Promise<unknown>

export async function millisecondsOf(deed: Timed): Promise<number> {
  const begun = process.hrtime.bigint()
  await deed()
  return Number(process.hrtime.bigint() - begun) / 1e6
}

const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b)
const quantile = (numbers: number[], part: number) =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))]
export const median = (numbers: number[]) => quantile(numbers, 0.5)
export const p95 = (numbers: number[]) => quantile(numbers, 0.95)

/**
 * Mann-Whitney's U as a probability: how often a time of the one kind is longer than one of the
 * other. A half when nothing can be told, one or zero when every single time tells.
 */
export function oftenLonger(one: number[], other: number[]): number {
  const wins = one.flatMap((a) => other.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)))
  return wins.reduce<number>((sum, win) => sum + win, 0) / wins.length
}

/** Standard score of that probability, for lists of about the same length without many ties. */
export function rankScore(one: number[], other: number[]): number {
  const pairs = one.length * other.length
  const spread = Math.sqrt((one.length + other.length + 1) / (12 * pairs))
  return (oftenLonger(one, other) - 0.5) / spread
}

/**
 * Whether times of two kinds can be told from each other at a glance. Generous, for machines that
 * are busy with other things; `figures` tell more.
 */
export function differs(one: number[], other: number[]) {
  const medians = [median(one), median(other)]
  const often = oftenLonger(one, other)
  const ratio = Math.max(...medians) / Math.min(...medians)
  return { medians, often, is_told: ratio > 1.5 || often > 0.8 || often < 0.2 }
}

const ms = (time: number) => `${time.toFixed(1)} ms`

/** For people. */
export const figures = (what: string, known: number[], unknown: number[]) =>
  [
    `${what}: ${known.length} known, ${unknown.length} unknown`,
    `median ${ms(median(known))} and ${ms(median(unknown))}`,
    `p95 ${ms(p95(known))} and ${ms(p95(unknown))}`,
    `known is longer in ${(oftenLonger(known, unknown) * 100).toFixed(1)} % of pairs`,
    `z = ${rankScore(known, unknown).toFixed(2)}`,
  ].join("; ")
