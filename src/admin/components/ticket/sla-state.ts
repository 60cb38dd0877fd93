import {
  SLA_TARGETS,
  SlaColumns,
  SlaProgress,
  SlaTarget,
  Ticket,
  UNSOLVED,
} from "../../hooks/ticket"

/** How near a deadline is when it is worth a colour. */
export const SOON_MS = 2 * 60 * 60 * 1000

type Timed = Pick<Ticket, "status"> & SlaColumns
export type SlaState =
  /** No policy asks for anything. */
  | { kind: "none" }
  | { kind: "kept" }
  /** Nothing is due any more, but something came too late. */
  | { kind: "missed"; target: SlaTarget }
  | { kind: "paused" }
  | { kind: "breached"; target: SlaTarget; at: string }
  | { kind: "due"; target: SlaTarget; at: string; isSoon: boolean }

const time = (moment: string) => new Date(moment).getTime()
const earliest = <T extends { at: string }>(clocks: T[]) =>
  [...clocks].sort((a, b) => time(a.at) - time(b.at))[0]

/** Where a ticket stands with its deadlines: the one that needs somebody first. */
export function slaStateOf(ticket: Timed, now: number): SlaState {
  const missed = SLA_TARGETS.find((target) => ticket[`${target}_breached_at`])
  const over = (): SlaState =>
    missed ? { kind: "missed", target: missed } : { kind: ticket.sla_policy_id ? "kept" : "none" }
  if (!UNSOLVED.includes(ticket.status)) return over()
  const waiting = SLA_TARGETS.filter((target) => !ticket[`${target}_fulfilled_at`])
  const due = waiting.flatMap((target) => {
    const at = ticket[`${target}_due_at`]
    return at ? [{ target, at, isWarned: !!ticket[`${target}_warned_at`] }] : []
  })
  const late = waiting.flatMap((target) => {
    const at = ticket[`${target}_breached_at`]
    return at ? [{ target, at: ticket[`${target}_due_at`] ?? at }] : []
  })
  // The job marks a breach within a minute; until then the deadline itself says so.
  const passed = due.filter(({ at }) => time(at) <= now)
  const breached = earliest([...late, ...passed])
  if (breached) return { kind: "breached", target: breached.target, at: breached.at }
  if (ticket.sla_paused_at && ticket.sla_policy_id) return { kind: "paused" }
  const next = earliest(due)
  if (!next) return over()
  const isSoon = next.isWarned || time(next.at) - now <= SOON_MS
  return { kind: "due", target: next.target, at: next.at, isSoon }
}

export type ClockState = {
  /** Of the time that was given, from 0 to 1. */
  share: number
  kind: "idle" | "running" | "paused" | "kept" | "missed"
  due_at: string | null
}

/** How far one clock is. While it runs, closed hours pass as slowly as open ones: near enough. */
export function clockStateOf(
  ticket: SlaColumns & SlaProgress,
  target: SlaTarget,
  now: number
): ClockState {
  const given = ticket[`${target}_target_minutes`]
  const due_at = ticket[`${target}_due_at`]
  if (!given || !ticket[`${target}_started_at`]) return { share: 0, kind: "idle", due_at: null }
  const used = Math.min(1, ticket[`${target}_used_minutes`] / given)
  const isMissed = !!ticket[`${target}_breached_at`] || (!!due_at && time(due_at) <= now)
  if (ticket[`${target}_fulfilled_at`]) {
    return { share: isMissed ? 1 : used, kind: isMissed ? "missed" : "kept", due_at }
  }
  if (isMissed) return { share: 1, kind: "missed", due_at }
  const since = ticket[`${target}_running_since`]
  if (!since || !due_at) return { share: used, kind: "paused", due_at }
  const run = (now - time(since)) / Math.max(1, time(due_at) - time(since))
  const share = used + (1 - used) * Math.min(1, Math.max(0, run))
  return { share, kind: "running", due_at }
}
