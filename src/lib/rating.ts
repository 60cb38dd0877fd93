/** Stars go from one to five. */
export const STARS = [1, 2, 3, 4, 5] as const
export const STARS_MAX = 5
/** Figures of fewer ratings say more about one person than about what was rated. */
export const SHOWN_FROM = 3

/**
 * What something is taken for before anybody rated it, and how many ratings that belief is worth.
 * Fixed, so that what one is given moves no other's place.
 */
export const PRIOR = { mean: 4, weight: 5 }

export type Rated = { n: number; sum: number }

/** The mean of stars; null without any. */
export const meanOf = ({ n, sum }: Rated): number | null => (n ? sum / n : null)

/** The mean as if there had been `PRIOR.weight` ratings of the prior before: for sorting. */
export const bayesianMean = ({ n, sum }: Rated): number =>
  (PRIOR.mean * PRIOR.weight + sum) / (PRIOR.weight + n)

/** What everybody may know: nothing, until there are enough. */
export const publicMean = (rated: Rated): number | null =>
  rated.n < SHOWN_FROM ? null : meanOf(rated)
