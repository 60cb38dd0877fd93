import { BusinessCalendar, businessMinutesBetween } from "../../../src/lib/business-time"
import { TicketStatus } from "../../../src/modules/ticket/lists"
import { SlaEvent, SlaTarget, SlaTerms } from "../../../src/modules/ticket/sla"

type Targets = SlaTerms["targets"]
export type History = {
  targets: Targets
  begun: Date
  steps: { event: SlaEvent; after_ms: number }[]
}
type Naive = {
  due_at: Date | null
  breached_at: Date | null
  used_minutes: number
  is_fulfilled: boolean
}
type Stretch = [from: Date, to: Date]

const MINUTE_MS = 60_000
const RUNS: TicketStatus[] = ["new", "open"]

/**
 * The deadlines of a ticket, found from its whole history at its end: for each clock the stretches
 * in which it ran are listed first, and the deadline is searched after that. Written down without
 * the states that the real one keeps.
 */
export function naiveDeadlines(
  history: History,
  calendar: BusinessCalendar
): Record<SlaTarget, Naive> {
  let moment = history.begun
  const steps = history.steps.map(({ event, after_ms }) => {
    moment = new Date(moment.getTime() + after_ms)
    return { event, at: moment }
  })
  const all = { ...history, steps, end: moment, calendar }
  return {
    first_response: followed(all, "first_response"),
    next_response: followed(all, "next_response"),
    resolution: followed(all, "resolution"),
  }
}

type All = {
  targets: Targets
  begun: Date
  steps: { event: SlaEvent; at: Date }[]
  end: Date
  calendar: BusinessCalendar
}

/** Walks over the moments at which anything happened and keeps only plain lists. */
function followed({ targets, begun, steps, calendar }: All, target: SlaTarget): Naive {
  let status: TicketStatus = "new"
  let wanted = targets[target]
  let isAnswered = false
  let isOpen = target !== "next_response"
  let isFulfilled = false
  let breached_at: Date | null = null
  let ran: Stretch[] = []
  let since: Date | null = isOpen ? begun : null
  let due: Date | null = null

  const dueNow = (): Date | null => {
    if (!since || wanted === null) return null
    const before = ran.reduce((sum, [a, b]) => sum + businessMinutesBetween(calendar, a, b), 0)
    // In whole milliseconds: fractions of a minute do not add up exactly.
    const left_ms = Math.round((wanted - before) * MINUTE_MS)
    if (left_ms <= 0) return breached_at ?? since
    const begin = since
    return firstMoment(
      begin,
      (at) => Math.round(businessMinutesBetween(calendar, begin, at) * MINUTE_MS) >= left_ms
    )
  }
  const stop = (at: Date) => {
    if (since) ran.push([since, at])
    since = null
  }
  const go = (at: Date) => {
    if (isOpen && !isFulfilled && RUNS.includes(status) && !since) since = at
  }
  for (const { event, at } of steps) {
    due = dueNow()
    if (due && due < at && !breached_at) breached_at = due
    if (event.kind === "answered") {
      isAnswered = true
      if (isOpen && !isFulfilled && target !== "resolution") {
        stop(at)
        isFulfilled = true
      }
    } else if (event.kind === "asked") {
      if (target === "next_response" && isAnswered && (!isOpen || isFulfilled)) {
        ;[isOpen, isFulfilled, breached_at, ran, since] = [true, false, null, [], null]
        go(at)
      }
    } else if (event.kind === "moved") {
      status = event.to
      if (status === "solved") {
        const wasOpen = isOpen && !isFulfilled
        stop(at)
        if (target === "resolution") isFulfilled = true
        if (target === "next_response" && wasOpen) isOpen = false
      } else {
        if (target === "resolution") isFulfilled = false
        if (RUNS.includes(status)) go(at)
        else stop(at)
      }
    } else {
      // From here on another time is allowed; what was used before counts.
      stop(at)
      if (!isFulfilled) wanted = event.terms.targets[target]
      go(at)
    }
  }
  due = isFulfilled || !isOpen ? null : dueNow()
  return {
    ...{ due_at: due, breached_at, is_fulfilled: isFulfilled },
    used_minutes: ran.reduce((sum, [a, b]) => sum + businessMinutesBetween(calendar, a, b), 0),
  }
}

/** The first millisecond from which on it is true, searched by halves. */
function firstMoment(from: Date, isReached: (at: Date) => boolean): Date {
  let low = from.getTime()
  let high = low + MINUTE_MS
  while (!isReached(new Date(high))) high += 8 * 60 * MINUTE_MS
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isReached(new Date(middle))) high = middle
    else low = middle
  }
  return new Date(high)
}
