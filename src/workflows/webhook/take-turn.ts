import { setTimeout as wait } from "node:timers/promises"
import type { ClaimedDelivery, Turn } from "../../modules/webhook/claims"
import { hasArrived, Outcome } from "../../modules/webhook/outcomes"
import { post, Road } from "../../modules/webhook/sending/post"
import WebhookModuleService from "../../modules/webhook/service"
import { signatureHeaders } from "../../modules/webhook/signature"
import { Pace, TurnReport } from "./pace"

/** Nothing is begun in a turn after that; the rest is given back, and others get theirs. */
const TURN_MS = 10_000
const SECOND_MS = 1_000
const FIXED_HEADERS = { "content-type": "application/json", "user-agent": "Souk-Webhooks/1" }

export type Clock = { now: () => Date; chance: () => number }
export type Sender = {
  webhooks: WebhookModuleService
  road: Road
  clock: Clock
  /** Ends when what came of an attempt is written down. */
  mark: (outcome: Outcome) => Promise<void>
}
export type TurnEnd = TurnReport & {
  /** More may wait for the endpoint, from this moment on. */
  again_at: Date | null
  /** Ends when all attempts of the turn are written down. */
  marked: Promise<unknown>
}

/**
 * Sends an endpoint what is due, with a few hands. A failing one is tried with one delivery at a
 * time, and the first failure ends its turn; so a dead endpoint costs little, and one that is back
 * gets everything again.
 */
export async function takeTurn(sender: Sender, id: string, pace: Pace): Promise<TurnEnd | null> {
  const { webhooks, clock } = sender
  const at = clock.now()
  const turn = await webhooks.claimTurn(id, pace.claim, at)
  if (!turn) return null
  const { endpoint, deliveries } = turn
  const waiting = deliveries.map((delivery, i) => ({ delivery, due_ms: dueMs(turn, i) }))
  const begun = performance.now()
  const elapsed = () => performance.now() - begun
  const marks: Promise<void>[] = []
  const durations: number[] = []
  let arrived = 0
  const hasFailed = () => durations.length > arrived
  const isOpen = () =>
    !webhooks.isStopping && elapsed() < TURN_MS && !(endpoint.is_failing && hasFailed())

  const hand = async () => {
    while (isOpen()) {
      const next = waiting.shift()
      if (!next) return
      if (next.due_ms > elapsed()) await wait(next.due_ms - elapsed())
      const outcome = await attempt(sender, turn, next.delivery)
      durations.push(outcome.duration_ms)
      if (hasArrived(outcome)) arrived += 1
      marks.push(sender.mark(outcome))
    }
  }
  const hands = endpoint.is_failing ? 1 : pace.hands
  // Nobody leaves before all hands are empty, also when one of them has failed.
  const ends = await Promise.allSettled(Array.from({ length: hands }, hand))
  const left = waiting.map(({ delivery }) => delivery)
  if (left.length) await webhooks.giveBack(left, clock.now())
  for (const end of ends) if (end.status === "rejected") throw end.reason
  const marked = Promise.all(marks)
  // The next turn goes by how the endpoint is, which is known when failures are written down.
  if (hasFailed()) await marked
  const sum = durations.reduce((all, one) => all + one, 0)
  return {
    ...{ claimed: deliveries.length, arrived, failed: durations.length - arrived },
    ...{ mean_ms: sum / (durations.length || 1), took_ms: elapsed() },
    again_at: againAt(turn, at, deliveries.length < pace.claim && !left.length),
    marked,
  }
}

/** Those of an endpoint with a rate leave one after the other, in equal steps. */
const dueMs = ({ endpoint: { rate_per_second } }: Turn, i: number) =>
  rate_per_second ? (i * SECOND_MS) / rate_per_second : 0

function againAt({ endpoint, deliveries }: Turn, at: Date, isAll: boolean): Date | null {
  const { rate_per_second: rate } = endpoint
  if (rate) return new Date(at.getTime() + Math.ceil((deliveries.length * SECOND_MS) / rate))
  return isAll ? null : at
}

async function attempt(
  { road, clock }: Sender,
  { endpoint }: Turn,
  delivery: ClaimedDelivery
): Promise<Outcome> {
  const { event_id: id, body } = delivery
  const at = clock.now()
  const begun = performance.now()
  const headers = {
    ...endpoint.headers,
    ...FIXED_HEADERS,
    ...signatureHeaders({ id, body, at }, endpoint.secrets),
  }
  const answer = await post({ url: endpoint.url, headers, body }, road).catch((error: unknown) => ({
    ...{ status: null, error: wordsOf(error) },
  }))
  const duration_ms = Math.round(performance.now() - begun)
  const tried = { endpoint_id: endpoint.id, delivery, at, duration_ms, chance: clock.chance() }
  return { ...tried, ...answer }
}

/** A host with several addresses fails with several errors; the first says enough. */
function wordsOf(error: unknown): string {
  const [first] = error instanceof AggregateError ? error.errors : [error]
  const { code, message } = first as NodeJS.ErrnoException
  return code && !message?.includes(code) ? `${code}: ${message}` : (message ?? String(first))
}
