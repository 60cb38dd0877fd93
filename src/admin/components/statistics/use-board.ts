import { useRef } from "react"
import type { Stats, StatsSide } from "../../hooks/statistics"
import { useStats } from "../../hooks/statistics-queries"
import { currenciesOf } from "./figures"
import { Choice, queryOf } from "./use-choice"

export type Board = {
  side: StatsSide
  choice: Choice
  /** All of one currency: amounts of two are never added. */
  stats: Stats
  /** Empty where nothing was sold in any. */
  currency: string
  currencies: string[]
  before: Stats | null
}

/**
 * The figures to show, and in which currencies there are some. While others are read, those of the
 * choice before stay as a whole: never an amount beside another's currency or period.
 */
export function useBoard(side: StatsSide, choice: Choice) {
  const query = queryOf(choice)
  const all = useStats(side, query)
  const currencies = all.data ? currenciesOf(all.data, choice.currency) : []
  const currency = currencies.find((code) => code === choice.currency) ?? currencies[0] ?? ""
  // Where there is one currency, this is the same question as the one above, asked once.
  const inOne = currencies.length > 1 ? { ...query, currency } : query
  const { data: stats, error } = useStats(side, inOne, Boolean(all.data))
  const previous = stats?.previous
  const earlier = previous && { from: previous.from, to: previous.to, compare: undefined }
  const { data: before = null } = useStats(side, { ...inOne, ...earlier }, Boolean(earlier))

  const last = useRef<Board | null>(null)
  const isRead = Boolean(all.data && stats)
  if (all.data && stats) {
    last.current = { side, choice, stats, currency, currencies, before: previous ? before : null }
  }
  const failure = isRead ? null : (all.error ?? error)
  // What could not be read has no figures, also not those of another choice.
  return { board: failure ? null : last.current, failure, isChanging: !isRead && !failure }
}
