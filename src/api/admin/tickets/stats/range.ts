import { MedusaError } from "@medusajs/framework/utils"
import { STATS_DAYS_MAX } from "../../../../modules/ticket/statistics-rules"

const DAY_MS = 24 * 60 * 60 * 1000
const DAYS_BY_DEFAULT = 30

/** Up to now at most; nothing has happened after that. */
export function rangeOf(given: { from?: Date; to?: Date }, now: Date) {
  const to = given.to && given.to < now ? given.to : now
  const from = given.from ?? new Date(to.getTime() - DAYS_BY_DEFAULT * DAY_MS)
  if (from >= to) {
    throw refusal("The range is empty; accepted: a `from` that lies before `to` and before now")
  }
  if (to.getTime() - from.getTime() > STATS_DAYS_MAX * DAY_MS) {
    throw refusal(`The range is too long; accepted: up to ${STATS_DAYS_MAX} days`)
  }
  return { from, to }
}

const refusal = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)
