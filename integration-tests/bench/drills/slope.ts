/** A moment in hours, and what was measured then. */
export type Point = { hours: number; value: number }

/** The line of least squares through all points, and how sure its slope is. */
export type Slope = {
  points: number
  per_hour: number
  /** Half the width of the 95 % confidence interval of the slope; infinite for two points. */
  margin: number
}

const LEAST_POINTS = 2
/** Two-sided 95 % quantile of the normal distribution. */
const NORMAL_QUANTILE = 1.959964

/**
 * How a value changes with time. The interval takes each point as independent of the others; samples
 * that lie close together are not quite, so take them far apart.
 *
 * @throws for less than two points, or when all were taken at one moment
 */
export function slopeOf(points: readonly Point[]): Slope {
  const count = points.length
  if (count < LEAST_POINTS) throw new Error(`A slope needs ${LEAST_POINTS} points, not ${count}`)
  const mean = (of: (point: Point) => number) => sum(points, of) / count
  const [hours, value] = [mean((point) => point.hours), mean((point) => point.value)]
  const spread = sum(points, (point) => (point.hours - hours) ** 2)
  if (spread === 0) throw new Error("A slope needs points of different moments")
  const per_hour = sum(points, (point) => (point.hours - hours) * (point.value - value)) / spread
  const residual = (point: Point) => point.value - value - per_hour * (point.hours - hours)
  const freedom = count - 2
  if (freedom === 0) return { points: count, per_hour, margin: Infinity }
  const error = Math.sqrt(sum(points, (point) => residual(point) ** 2) / freedom / spread)
  return { points: count, per_hour, margin: studentQuantile(freedom) * error }
}

/** Two-sided 95 % quantiles of Student's t for the first degrees of freedom. */
const FIRST_QUANTILES = [12.7062, 4.30265, 3.18245, 2.77645]

/** The same for any: from five on the expansion of Cornish and Fisher is right to three digits. */
export function studentQuantile(freedom: number): number {
  if (freedom <= FIRST_QUANTILES.length) return FIRST_QUANTILES[freedom - 1]
  const z = NORMAL_QUANTILE
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160,
  ]
  return terms.reduce((total, term, i) => total + term / freedom ** (i + 1), z)
}

const sum = (points: readonly Point[], of: (point: Point) => number) =>
  points.reduce((total, point) => total + of(point), 0)
