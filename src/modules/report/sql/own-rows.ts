/** What a column of a currency has to say, when one is asked for. */
export const ofCurrency = (column: string) =>
  `(cast(:currency as text) is null or ${column} = :currency)`

/** Rows of the store that asks (`:scope`, from its identity), and of the one that is asked for. */
export const ofStore = (column: string) => `
      (cast(:scope as text) is null or ${column} = :scope)
      and (cast(:seller_id as text) is null or ${column} = :seller_id)`

/** A share of 100 with one digit, or null of nothing. */
export const percentOf = (part: string, whole: string) =>
  `round(100.0 * (${part}) / nullif(${whole}, 0), 1)`

/** Inside the days of the period; beside it the statement joins `period`. */
export const inPeriod = (moment: string) => `${moment} >= begins and ${moment} < ends`
