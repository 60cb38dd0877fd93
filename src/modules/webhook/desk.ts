import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
} from "@medusajs/framework/utils"
import { MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import { TEST_EVENT } from "./catalogue"
import { DAY_OF, LAST_ANSWERS, REPLAY_FAILED, REPLAY_ONE, REPLAY_PERIOD } from "./desk-sql"
import { OwnEndpoint, WebhookEndpoints } from "./endpoints"
import { envelopeOf } from "./envelope"
import { DAY_MS, Payload, REPLAYS_MAX } from "./rules"
import { Ctx, WebhookAttemptRow, WebhookDeliveryRow } from "./storage"

/** Of one delivery; those of a delivery that was taken over again and again included. */
const ATTEMPTS_SHOWN_MAX = 50

/** Among these the last attempt is looked for: an older delivery may have been tried again later. */
const NEWEST_DELIVERIES = 100

export type Period = { since: Date; until: Date }
/** Attempts of the last 24 hours; what is not known yet is null. */
export type Day = {
  succeeded: number
  failed: number
  success_rate: number | null
  average_ms: number | null
  /** Hours without an attempt are left out; ISO 8601, when each began. */
  hours: { hour: string; succeeded: number; failed: number }[]
}
/** What the last attempt came to. */
export type LastAnswer = { at: Date; response_status: number | null; error: string | null }

/** What owners do with their deliveries: try, look, send again. */
export class WebhookDesk extends WebhookEndpoints {
  /** One event that nobody else is told, and one attempt to deliver it, also while it is off. */
  @InjectTransactionManager()
  async sendTest(own: OwnEndpoint, now: Date, @MedusaContext() context: Ctx = {}): Promise<string> {
    const { id: endpoint_id } = await this.holdEndpoint_(own, context)
    const { payload } = await this.retrieveWebhookEndpoint(endpoint_id, {}, context)
    const event_id = generateEntityId("", "evt")
    const resource = { type: "webhook_endpoint", id: endpoint_id }
    await this.recordHappenings(
      [
        {
          ...{ type: TEST_EVENT, event_key: `${TEST_EVENT}:${event_id}`, resource },
          occurred_at: now,
          audiences: [
            { seller_id: own.seller_id, data: { message: "This is a test", endpoint_id } },
          ],
        },
      ],
      now,
      context
    )
    const [event] = await this.listWebhookEvents(
      { event_key: `${TEST_EVENT}:${event_id}` },
      { take: 1 },
      context
    )
    const { id } = await this.createWebhookDeliveries(
      {
        ...{ event_id: event.id, endpoint_id, seller_id: own.seller_id, event_type: TEST_EVENT },
        ...{ kind: "test", payload, next_attempt_at: now },
      },
      context
    )
    return id
  }

  /** @throws MedusaError not_found, also for somebody else's, and when its endpoint was deleted */
  @InjectTransactionManager()
  async replayDelivery(
    { id, seller_id }: OwnEndpoint,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<string> {
    const values = { id, owner: seller_id ?? "", now }
    const [replay] = await run<{ id: string }>(context, REPLAY_ONE, values)
    if (!replay) {
      const message = `There is no webhook delivery ${id} whose endpoint could get it again`
      throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
    }
    return replay.id
  }

  /** Sends what happened in a period to an endpoint, up to `REPLAYS_MAX`, the oldest first. */
  @InjectTransactionManager()
  async replayPeriod(
    own: OwnEndpoint,
    { since, until, types }: Period & { types?: string[] },
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<number> {
    const { id: endpoint_id } = await this.holdEndpoint_(own, context)
    const values = { endpoint_id, since, until, types: types ?? null, now, limit: REPLAYS_MAX }
    return (await run(context, REPLAY_PERIOD, values)).length
  }

  /** Sends again what failed for good in a period, up to `REPLAYS_MAX`. */
  @InjectTransactionManager()
  async replayFailed(
    own: OwnEndpoint,
    { since, until }: Period,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<number> {
    const { id: endpoint_id } = await this.holdEndpoint_(own, context)
    const values = { endpoint_id, since, until, now, limit: REPLAYS_MAX }
    return (await run(context, REPLAY_FAILED, values)).length
  }

  /** @throws MedusaError not_found, also for somebody else's */
  async deliveryOf({ id, seller_id }: OwnEndpoint): Promise<WebhookDeliveryRow> {
    const [row] = await this.listWebhookDeliveries({ id, seller_id }, { take: 1 })
    if (row) return row
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no webhook delivery ${id}`)
  }

  /** The newest first. */
  async attemptsOf(delivery_id: string) {
    const select: (keyof WebhookAttemptRow)[] = [
      ...(["id", "number", "at", "duration_ms", "response_status", "error"] as const),
      "response_excerpt",
    ]
    const config = { select, order: { at: "DESC" as const }, take: ATTEMPTS_SHOWN_MAX }
    return await this.listWebhookAttempts({ delivery_id }, config)
  }

  /** What a delivery says; null when its event is forgotten. */
  async bodyOf({ event_id, payload }: { event_id: string; payload: Payload }) {
    const [event] = await this.listWebhookEvents({ id: event_id }, { take: 1 })
    if (!event) return null
    return envelopeOf({ ...event, occurred_at: event.occurred_at.toISOString() }, payload)
  }

  /** How the attempts of the last 24 hours went, for each endpoint. */
  @InjectManager()
  async lastDayOf(
    ids: string[],
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Map<string, Day>> {
    const since = new Date(now.getTime() - DAY_MS)
    type Row = Omit<Day, "success_rate"> & { endpoint_id: string }
    const rows = await run<Row>(context, DAY_OF, { ids, since })
    const nothing = { succeeded: 0, failed: 0, success_rate: null, average_ms: null, hours: [] }
    const days = rows.map(({ endpoint_id, ...day }) => {
      const tried = day.succeeded + day.failed
      return [endpoint_id, { ...day, success_rate: tried ? day.succeeded / tried : null }] as const
    })
    return new Map<string, Day>([...ids.map((id) => [id, nothing] as const), ...days])
  }

  /** How each endpoint answered last; those that nothing was sent to are left out. */
  @InjectManager()
  async lastAnswersOf(
    ids: string[],
    @MedusaContext() context: Ctx = {}
  ): Promise<Map<string, LastAnswer>> {
    type Row = LastAnswer & { endpoint_id: string }
    const rows = await run<Row>(context, LAST_ANSWERS, { ids, newest: NEWEST_DELIVERIES })
    return new Map(rows.map(({ endpoint_id, ...answer }) => [endpoint_id, answer]))
  }
}
