import {
  addBusinessMinutes,
  BusinessCalendar,
  businessMinutesBetween,
} from "../../lib/business-time"
import { MINUTE_MS } from "../../lib/wall-clock"
import { TicketStatus } from "./lists"

export const SLA_TARGETS = ["first_response", "next_response", "resolution"] as const
export type SlaTarget = (typeof SLA_TARGETS)[number]

/** Of a target's time, after which somebody is warned. */
export const WARN_SHARE = 0.8

/** What a deadline is made of. It runs, stands still, or has ended with `fulfilled_at`. */
export type SlaClock = {
  /** Null: nobody waits for anything yet, or any more. */
  started_at: Date | null
  target_minutes: number | null
  /** Business minutes it ran before `running_since`; after its end, all that it took. */
  used_minutes: number
  running_since: Date | null
  /** Both null while it stands still, and without a target. */
  warn_at: Date | null
  due_at: Date | null
  warned_at: Date | null
  /** Stays, whatever happens afterwards: what was told is not taken back. */
  breached_at: Date | null
  fulfilled_at: Date | null
}
export type SlaClocks = Record<SlaTarget, SlaClock>
export type Sla = {
  status: TicketStatus
  policy_id: string | null
  paused_at: Date | null
  clocks: SlaClocks
  /** Of the next response, which begins again and again: how often it ended or was late. */
  next_response_runs: number
  next_response_breaches: number
  /** Answers of people so far. */
  answer_count: number
}

/** What holds for a ticket: its policy, if one matches, and when somebody is there. */
export type SlaTerms = {
  policy_id: string | null
  targets: Record<SlaTarget, number | null>
  calendar: BusinessCalendar
}

export type SlaEvent =
  /** The requester wrote, for everybody in the ticket. */
  | { kind: "asked" }
  /** A human of staff or of the seller wrote, for everybody in the ticket. */
  | { kind: "answered" }
  | { kind: "moved"; to: TicketStatus }
  /** The priority, or what policies ask for, is another one; or a policy or calendar is. */
  | { kind: "retargeted"; terms: SlaTerms }

const IDLE: SlaClock = {
  ...{ started_at: null, target_minutes: null, used_minutes: 0, running_since: null },
  ...{ warn_at: null, due_at: null, warned_at: null, breached_at: null, fulfilled_at: null },
}

/** The clocks of a ticket that was just made. */
export function beginSla(terms: SlaTerms, status: TicketStatus, at: Date): Sla {
  const idle: Sla = {
    ...{ status, policy_id: terms.policy_id, paused_at: null },
    clocks: { first_response: IDLE, next_response: IDLE, resolution: IDLE },
    ...{ next_response_runs: 0, next_response_breaches: 0, answer_count: 0 },
  }
  const begun = each(idle, (clock, target) => ({
    ...clock,
    target_minutes: terms.targets[target],
    started_at: target === "next_response" ? null : at,
  }))
  return goOn({ ...begun, paused_at: isPaused(status) ? at : null }, terms.calendar, at)
}

/**
 * What an event makes of the clocks.
 *
 * @param calendar the one that held until now
 */
export function stepSla(before: Sla, event: SlaEvent, calendar: BusinessCalendar, at: Date): Sla {
  const sla = noteBreaches(before, at)
  if (event.kind === "asked") return goOn(ask(sla, at), calendar, at)
  if (event.kind === "answered") {
    const answered = { ...sla, answer_count: sla.answer_count + 1 }
    return fulfil(fulfil(answered, "first_response", calendar, at), "next_response", calendar, at)
  }
  if (event.kind === "moved") return move(sla, event.to, calendar, at)
  const { policy_id, targets, calendar: from_now } = event.terms
  const halted = halt(sla, calendar, at)
  const retargeted = each({ ...halted, policy_id }, (clock, target) =>
    clock.fulfilled_at ? clock : { ...clock, target_minutes: targets[target] }
  )
  return goOn(retargeted, from_now, at)
}

export type Marked = { sla: Sla; warned: SlaTarget[]; breached: SlaTarget[] }

/** Marks what is due: each run of a clock is warned of once and breached once. */
export function markSla(before: Sla, at: Date): Marked {
  const noted = noteBreaches(before, at)
  const breached = SLA_TARGETS.filter(
    (target) => noted.clocks[target].breached_at && !before.clocks[target].breached_at
  )
  const warned = SLA_TARGETS.filter((target) => {
    const { warn_at, warned_at, breached_at } = noted.clocks[target]
    return warn_at && warn_at <= at && !warned_at && !breached_at
  })
  const sla = each(noted, (clock, target) =>
    warned.includes(target) ? { ...clock, warned_at: at } : clock
  )
  return { sla, warned, breached }
}

/** When something is to be marked next; null while no clock with a target runs. */
export function nextLook({ clocks }: Sla): Date | null {
  const moments = SLA_TARGETS.flatMap((target) => {
    const { warn_at, due_at, warned_at, breached_at } = clocks[target]
    return breached_at ? [] : [warned_at ? due_at : (warn_at ?? due_at)]
  })
  const times = moments.flatMap((moment) => (moment ? [moment.getTime()] : []))
  return times.length ? new Date(Math.min(...times)) : null
}

/** The earliest deadline that runs, missed or not. */
export function nextDue({ clocks }: Sla): Date | null {
  const times = SLA_TARGETS.flatMap((target) => clocks[target].due_at?.getTime() ?? [])
  return times.length ? new Date(Math.min(...times)) : null
}

const isPaused = (status: TicketStatus) => status === "pending" || status === "on_hold"
const runsIn = (status: TicketStatus) => status === "new" || status === "open"
const isOpen = ({ started_at, fulfilled_at }: SlaClock) =>
  started_at !== null && fulfilled_at === null

function each(sla: Sla, change: (clock: SlaClock, target: SlaTarget) => SlaClock): Sla {
  const { first_response, next_response, resolution } = sla.clocks
  const clocks = {
    first_response: change(first_response, "first_response"),
    next_response: change(next_response, "next_response"),
    resolution: change(resolution, "resolution"),
  }
  return { ...sla, clocks }
}

/** A deadline that passed is a breach also when the job comes after the answer. */
function noteBreaches(sla: Sla, at: Date): Sla {
  const late = ({ due_at, breached_at }: SlaClock) => due_at && due_at < at && !breached_at
  const noted = each(sla, (clock) =>
    late(clock) ? { ...clock, breached_at: clock.due_at } : clock
  )
  if (!late(sla.clocks.next_response)) return noted
  const { next_response_runs: runs, next_response_breaches: breaches } = sla
  return { ...noted, next_response_runs: runs + 1, next_response_breaches: breaches + 1 }
}

/** The oldest question without an answer counts; until the first answer it is the ticket itself. */
function ask(sla: Sla, at: Date): Sla {
  const { first_response, next_response } = sla.clocks
  if (!first_response.fulfilled_at || isOpen(next_response)) return sla
  const { target_minutes } = next_response
  return put(sla, "next_response", { ...IDLE, target_minutes, started_at: at })
}

function fulfil(sla: Sla, target: SlaTarget, calendar: BusinessCalendar, at: Date): Sla {
  const clock = sla.clocks[target]
  if (!isOpen(clock)) return sla
  const done = put(sla, target, { ...stopped(clock, calendar, at), fulfilled_at: at })
  const counts = target === "next_response" && clock.target_minutes !== null && !clock.breached_at
  return counts ? { ...done, next_response_runs: sla.next_response_runs + 1 } : done
}

function move(sla: Sla, to: TicketStatus, calendar: BusinessCalendar, at: Date): Sla {
  const paused_at = isPaused(to) ? (sla.paused_at ?? at) : null
  const moved = { ...sla, status: to, paused_at }
  if (runsIn(to)) return goOn(reopen(moved), calendar, at)
  if (isPaused(to)) return halt(reopen(moved), calendar, at)
  const solved = to === "merged" ? moved : fulfil(moved, "resolution", calendar, at)
  // What was not answered before the solution needs no answer; the first response is still missed.
  const { next_response } = solved.clocks
  const over = isOpen(next_response)
    ? put(solved, "next_response", { ...stopped(next_response, calendar, at), started_at: null })
    : solved
  return halt(over, calendar, at)
}

/** A solution that did not last was none: its clock goes on where it stood. */
const reopen = (sla: Sla): Sla =>
  put(sla, "resolution", { ...sla.clocks.resolution, fulfilled_at: null })

const halt = (sla: Sla, calendar: BusinessCalendar, at: Date): Sla =>
  each(sla, (clock) => stopped(clock, calendar, at))

const goOn = (sla: Sla, calendar: BusinessCalendar, at: Date): Sla =>
  runsIn(sla.status)
    ? each(sla, (clock) =>
        isOpen(clock) && !clock.running_since ? planned(clock, calendar, at) : clock
      )
    : sla

function stopped(clock: SlaClock, calendar: BusinessCalendar, at: Date): SlaClock {
  if (!clock.running_since) return clock
  const ran = businessMinutesBetween(calendar, clock.running_since, at)
  // Whole milliseconds: else each stop would add what fractions of a minute leave over.
  const used_minutes = Math.round((clock.used_minutes + ran) * MINUTE_MS) / MINUTE_MS
  return { ...clock, used_minutes, running_since: null, warn_at: null, due_at: null }
}

function planned(clock: SlaClock, calendar: BusinessCalendar, at: Date): SlaClock {
  const { target_minutes, used_minutes, breached_at } = clock
  if (target_minutes === null) return { ...clock, running_since: at }
  const after = (minutes: number) => addBusinessMinutes(calendar, at, minutes - used_minutes)
  return {
    ...{ ...clock, running_since: at },
    warn_at: after(target_minutes * WARN_SHARE),
    // More is used already than a new target allows: that is too late from now on, not before.
    due_at: used_minutes < target_minutes ? after(target_minutes) : (breached_at ?? at),
  }
}

const put = (sla: Sla, target: SlaTarget, clock: SlaClock): Sla => ({
  ...sla,
  clocks: { ...sla.clocks, [target]: clock },
})
