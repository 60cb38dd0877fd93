import { MedusaError } from "@medusajs/framework/utils"
import { parseExpression } from "cron-parser"
import { DAY_MS } from "../../lib/wall-clock"

export const CRON_LENGTH_MAX = 100
/** Five fields, and of the hour one minute: so nothing runs more often than hourly. */
const CRON = /^([0-9]|[1-5][0-9])( [0-9A-Za-z*,/#-]+){4}$/
/** What a standstill left behind is looked for no further back. */
const MISSED_DAYS_MAX = 40

/** When something is to happen, by the clock of a place. */
export type Rhythm = { cron: string; time_zone: string }

/** @throws INVALID_DATA that says what would be accepted; also for a day that no year has */
export function assertCron({ cron, time_zone }: Rhythm, now: Date): void {
  const accepted = `accepted: five fields that begin with one minute, like "0 6 * * *" or "30 7 * * 1-5"`
  if (!CRON.test(cron)) throw invalid(`"${cron}" is no schedule; ${accepted}`)
  try {
    nextSlot({ cron, time_zone }, now)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw invalid(`"${cron}" never comes or cannot be read (${why}); ${accepted}`)
  }
}

/**
 * The first moment after another one. A time that summer time skips comes an hour later on the
 * clock; of one that comes twice a day is the first meant, unless it comes every hour.
 */
export function nextSlot({ cron, time_zone }: Rhythm, after: Date): Date {
  return parseExpression(cron, { currentDate: after, tz: time_zone }).next().toDate()
}

/**
 * Of the slots from one that is known up to now, the latest: what was missed meanwhile is made once.
 */
export function latestSlot(rhythm: Rhythm, known: Date, now: Date): Date {
  const oldest = now.getTime() - MISSED_DAYS_MAX * DAY_MS
  let latest = known
  let next = nextSlot(rhythm, new Date(Math.max(known.getTime(), oldest)))
  while (next <= now) {
    latest = next
    next = nextSlot(rhythm, latest)
  }
  return latest
}

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)
