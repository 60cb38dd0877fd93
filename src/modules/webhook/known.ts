import { WebhookWatermarks } from "./watermarks"

/** What was recorded. */
export class WebhookKnown extends WebhookWatermarks {
  /**
   * Those of the keys that are recorded. The merchant hears of everything, and whoever else does
   * hears of it in the same transaction.
   */
  async knownKeys(event_keys: string[]): Promise<string[]> {
    if (!event_keys.length) return []
    const known = await this.listWebhookEvents(
      { event_key: event_keys, seller_id: null },
      { select: ["id", "event_key"], take: event_keys.length }
    )
    return known.map(({ event_key }) => event_key)
  }
}
