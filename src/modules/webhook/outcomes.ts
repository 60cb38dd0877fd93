import { InjectTransactionManager } from "@medusajs/framework/utils"
import { MedusaContext } from "@medusajs/framework/utils"
import { newId } from "../../lib/ids"
import { soundJson } from "../../lib/sound-json"
import { run } from "../../lib/sql"
import { ClaimedDelivery, WebhookClaims } from "./claims"
import { COUNT, MARK, NOTE_HEALTH } from "./outcome-sql"
import { DAY_MS, ERROR_LENGTH_MAX, FAILING_DAYS_MAX, WARNED_AFTER_MS } from "./rules"
import { RETRY_AFTER_MS_MAX, waitAfter } from "./schedule"
import { Ctx } from "./storage"

const SUCCESS = { from: 200, below: 300 }
const MS = 1_000

/** One try, and what came of it: an answer, or none. */
export type Outcome = {
  endpoint_id: string
  delivery: ClaimedDelivery
  /** When it began. */
  at: Date
  duration_ms: number
  /** By how much the next try may differ; from 0 to 1. */
  chance: number
} & (
  | { status: number; excerpt: string; retry_after_ms: number | undefined }
  | { status: null; error: string }
)
export type Told = { disabled_ids: string[]; warned_ids: string[] }

export const hasArrived = ({ status }: Pick<Outcome, "status">): boolean =>
  status !== null && status >= SUCCESS.from && status < SUCCESS.below

/** What came of attempts, for deliveries and for endpoints. */
export class WebhookOutcomes extends WebhookClaims {
  /** Writes down many at once, whatever endpoints they are of; says whose owners are to be told. */
  @InjectTransactionManager()
  async markAttempts(
    outcomes: Outcome[],
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Told> {
    const rows = soundJson(outcomes.map(rowOf))
    await run(context, MARK, { rows, now })
    await run(context, COUNT, { rows, now })
    const told = await run<{ id: string; is_disabled: boolean; is_warned: boolean }>(
      context,
      NOTE_HEALTH,
      {
        ...{ rows, now, warned: `${WARNED_AFTER_MS / MS} seconds` },
        failing: `${(FAILING_DAYS_MAX * DAY_MS) / MS} seconds`,
      }
    )
    const ids = (some: typeof told) => some.map(({ id }) => id)
    return {
      disabled_ids: ids(told.filter(({ is_disabled }) => is_disabled)),
      // Who is told that it is off needs no warning.
      warned_ids: ids(told.filter(({ is_warned, is_disabled }) => is_warned && !is_disabled)),
    }
  }
}

function rowOf(outcome: Outcome) {
  const { delivery, endpoint_id, at, duration_ms, status } = outcome
  const { delivery_id, kind, claim_count, attempts: number } = delivery
  const error = outcome.status === null ? outcome.error.slice(0, ERROR_LENGTH_MAX) : null
  const answer = outcome.status === null ? null : outcome
  const ended = at.getTime() + duration_ms
  const pause_ms = Math.min(answer?.retry_after_ms ?? 0, RETRY_AFTER_MS_MAX)
  return {
    ...{ id: newId("whatt"), delivery_id, endpoint_id, kind, claim_count, number },
    ...{ at, duration_ms, response_status: status, error },
    response_excerpt: answer?.excerpt ?? null,
    ...stateOf(outcome, ended),
    hold_until: pause_ms && !hasArrived(outcome) ? new Date(ended + pause_ms) : null,
  }
}

/** A test says at once what came of it. */
function stateOf(outcome: Outcome, ended: number) {
  const { kind, attempts } = outcome.delivery
  if (hasArrived(outcome)) return { status: "delivered", next_attempt_at: null }
  const retry_after_ms = outcome.status === null ? undefined : outcome.retry_after_ms
  const wait = kind === "test" ? null : waitAfter(attempts, outcome.chance, retry_after_ms)
  if (wait === null) return { status: "failed", next_attempt_at: null }
  return { status: "pending", next_attempt_at: new Date(ended + wait) }
}
