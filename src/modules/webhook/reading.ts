import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import { WebhookRecording } from "./recording"
import { Ctx, WebhookEventRow } from "./storage"

/**
 * Which events of one audience. `after` is the last one that a consumer knows, so that all are read
 * once and in order, however many come meanwhile.
 */
export type EventFilter = {
  seller_id: string | null
  after?: string
  types?: string[]
  resource_type?: string
  resource_id?: string
  since?: Date
  until?: Date
}

/**
 * Whoever records names the moment before the rows are there for others. What is younger may still
 * get a neighbour before it, and is not handed out yet to those who come back for what follows.
 */
export const SETTLED_MS = 15_000

/** What was recorded. */
export class WebhookReading extends WebhookRecording {
  /**
   * Those of the keys that are recorded. The merchant hears of everything, and whoever else does
   * hears of it in the same transaction.
   */
  @InjectManager()
  async knownKeys(event_keys: string[], @MedusaContext() context: Ctx = {}): Promise<string[]> {
    if (!event_keys.length) return []
    const known = await run<{ event_key: string }>(
      context,
      `select event_key from webhook_event
        where event_key = any(:event_keys) and seller_id is null and deleted_at is null`,
      { event_keys }
    )
    return known.map(({ event_key }) => event_key)
  }

  /** The next events of an audience, the oldest first. */
  @InjectManager()
  async readOn(
    filter: EventFilter,
    { limit, now }: { limit: number; now: Date },
    @MedusaContext() context: Ctx = {}
  ): Promise<WebhookEventRow[]> {
    const { seller_id, after, types, resource_type, resource_id, since, until } = filter
    const settled = new Date(now.getTime() - SETTLED_MS)
    const conditions = [
      seller_id === null ? "seller_id is null" : "seller_id = :seller_id",
      "created_at <= :settled",
      after &&
        `(created_at, id) > (select created_at, id from webhook_event where id = :after
          and seller_id is not distinct from cast(:seller_id as text))`,
      types && "type = any(cast(:types as text[]))",
      resource_type && "resource_type = :resource_type",
      resource_id && "resource_id = :resource_id",
      since && "created_at >= :since",
      until && "created_at < :until",
    ]
    return await run<WebhookEventRow>(
      context,
      `select * from webhook_event where ${conditions.filter(Boolean).join(" and ")}
        and deleted_at is null order by created_at, id limit :limit`,
      {
        ...{ seller_id, settled, limit },
        ...{ after: after ?? null, types: types ?? null, since: since ?? null },
        ...{ until: until ?? null, resource_type: resource_type ?? null },
        resource_id: resource_id ?? null,
      }
    )
  }
}
