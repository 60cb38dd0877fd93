import { nextDue, nextLook, Sla, SLA_TARGETS, SlaClock, SlaTarget } from "./sla"
import { TicketRow } from "./storage"

type ClockColumn = Extract<keyof TicketRow, `${SlaTarget}_${keyof SlaClock}`>
type SlaColumn = Extract<
  keyof TicketRow,
  `${SlaTarget}_${string}` | `sla_${string}` | "answer_count"
>
export type SlaColumns = Pick<TicketRow, SlaColumn>

/** The clocks as a ticket's row holds them. */
export const slaOf = (row: TicketRow): Sla => ({
  ...{ status: row.status, policy_id: row.sla_policy_id, paused_at: row.sla_paused_at },
  clocks: {
    first_response: clockOf(row, "first_response"),
    next_response: clockOf(row, "next_response"),
    resolution: clockOf(row, "resolution"),
  },
  next_response_runs: row.next_response_runs,
  next_response_breaches: row.next_response_breaches,
  answer_count: row.answer_count,
})

const clockOf = (row: TicketRow, target: SlaTarget): SlaClock => ({
  started_at: row[`${target}_started_at`],
  target_minutes: row[`${target}_target_minutes`],
  used_minutes: row[`${target}_used_minutes`],
  running_since: row[`${target}_running_since`],
  warn_at: row[`${target}_warn_at`],
  due_at: row[`${target}_due_at`],
  warned_at: row[`${target}_warned_at`],
  breached_at: row[`${target}_breached_at`],
  fulfilled_at: row[`${target}_fulfilled_at`],
})

/** What a ticket's row holds of the clocks. */
export const slaColumnsOf = (sla: Sla): SlaColumns => {
  const clocks = SLA_TARGETS.flatMap((target) =>
    Object.entries(sla.clocks[target]).map(([name, value]) => [`${target}_${name}`, value])
  )
  return {
    // The names of the clocks' fields are those of the columns, which `clockOf` holds to.
    ...(Object.fromEntries(clocks) as Pick<TicketRow, ClockColumn>),
    ...{ sla_policy_id: sla.policy_id, sla_paused_at: sla.paused_at, sla_next_at: nextLook(sla) },
    next_response_runs: sla.next_response_runs,
    next_response_breaches: sla.next_response_breaches,
    ...{ sla_due_at: nextDue(sla), answer_count: sla.answer_count },
  }
}
