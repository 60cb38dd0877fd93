import { model } from "@medusajs/framework/utils"

const moment = () => model.dateTime().nullable()
/** Business minutes to the millisecond: `double precision`, not the type's own `real`. */
const minutes = () => model.float()

/**
 * The three clocks of a ticket, see `../sla.ts`. A clock that runs has a `running_since`; what it
 * ran before is in `used_minutes`. The deadline and the moment of the warning are there while it
 * runs and has a target.
 */
export const slaColumns = {
  /** The policy that set the targets; null where none matches. */
  sla_policy_id: model.text().nullable(),
  /** Since when the clocks stand still, in pending and on_hold. */
  sla_paused_at: moment(),
  /** When the job has to look next: the earliest warning or deadline that is not marked yet. */
  sla_next_at: moment(),
  /** The earliest deadline of the clocks that run; lists are ordered by it. */
  sla_due_at: moment(),
  /** Public answers of people so far, by staff and the seller. */
  answer_count: model.number().default(0),

  first_response_started_at: moment(),
  first_response_target_minutes: model.number().nullable(),
  first_response_used_minutes: minutes().default(0),
  first_response_running_since: moment(),
  first_response_warn_at: moment(),
  first_response_due_at: moment(),
  first_response_warned_at: moment(),
  first_response_breached_at: moment(),
  first_response_fulfilled_at: moment(),

  /** Begins anew with each comment of the requester that follows an answer. */
  next_response_started_at: moment(),
  next_response_target_minutes: model.number().nullable(),
  next_response_used_minutes: minutes().default(0),
  next_response_running_since: moment(),
  next_response_warn_at: moment(),
  next_response_due_at: moment(),
  next_response_warned_at: moment(),
  next_response_breached_at: moment(),
  next_response_fulfilled_at: moment(),
  /** How often it began with a target, and how often it was breached. */
  next_response_runs: model.number().default(0),
  next_response_breaches: model.number().default(0),

  resolution_started_at: moment(),
  resolution_target_minutes: model.number().nullable(),
  resolution_used_minutes: minutes().default(0),
  resolution_running_since: moment(),
  resolution_warn_at: moment(),
  resolution_due_at: moment(),
  resolution_warned_at: moment(),
  resolution_breached_at: moment(),
  resolution_fulfilled_at: moment(),
}
