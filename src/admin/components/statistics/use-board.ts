import type { Stats, StatsSide } from "../../hooks/statistics"
import { useStats } from "../../hooks/statistics-queries"
import { currenciesOf } from "./figures"
import { Choice, queryOf } from "./use-choice"

export type Board = {
  side: StatsSide
  choice: Choice
  /** All of one currency: amounts of two are never added. */
  stats: Stats
  currency: string
  isOneOfMany: boolean
  before: Stats | null
}

/** The figures to show, and in which currencies there are some. */
export function useBoard(side: StatsSide, choice: Choice) {
  const query = queryOf(choice)
  const all = useStats(side, query)
  const currencies = all.data ? currenciesOf(all.data, choice.currency) : []
  const currency = currencies.find((code) => code === choice.currency) ?? currencies[0]
  // Where there is one currency, this is the same question as the one above, asked once.
  const inOne = currencies.length > 1 ? { ...query, currency } : query
  const shown = useStats(side, inOne, currencies.length > 0)
  const stats = currency ? shown.data : all.data
  const previous = stats?.previous
  const earlier = useStats(
    side,
    {
      ...inOne,
      ...(previous && { from: previous.from, to: previous.to }),
      compare: undefined,
    },
    Boolean(previous)
  )
  return {
    currencies,
    currency,
    stats,
    // Never another period's line: better none for a moment.
    before: previous && !earlier.isPlaceholderData ? (earlier.data ?? null) : null,
    error: all.error ?? shown.error,
    isChanging: all.isPlaceholderData || shown.isPlaceholderData,
    timeZone: all.data?.time_zone,
  }
}
