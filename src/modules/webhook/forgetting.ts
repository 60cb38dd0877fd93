import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import { WebhookOutcomes } from "./outcomes"
import { DAY_MS, EVENT_DAYS, PRUNE_BATCH } from "./rules"
import { Ctx } from "./storage"

/**
 * When a row of each table was made. A delivery is younger than its event, so what waits can always
 * be sent; the counters of resources stay, because a number never comes twice.
 */
const AGE = {
  webhook_attempt: "at",
  webhook_hour: "hour",
  webhook_delivery: "created_at",
}

/** What nobody needs any more. */
export class WebhookForgetting extends WebhookOutcomes {
  /** Deletes up to `PRUNE_BATCH` old rows of each table; returns whether there may be more. */
  @InjectTransactionManager()
  async forgetOld(now: Date, @MedusaContext() context: Ctx = {}): Promise<boolean> {
    const before = new Date(now.getTime() - EVENT_DAYS * DAY_MS)
    let isMore = false
    const forget = async (table: string, age: string, unless = "true") => {
      const old = `select id from ${table} as old where ${age} < :before and ${unless}
        order by ${age} limit ${PRUNE_BATCH} for update skip locked`
      const statement = `delete from ${table} where id in (${old}) returning id`
      const gone = await run(context, statement, { before })
      isMore ||= gone.length === PRUNE_BATCH
    }
    for (const [table, age] of Object.entries(AGE)) await forget(table, age)
    // What was sent again lately keeps its event until the replay is old as well.
    await forget("webhook_event", "created_at", STILL_SENT)
    return isMore
  }
}

const STILL_SENT = `not exists (select 1 from webhook_delivery as delivery
  where delivery.event_id = old.id and delivery.kind <> 'event' and delivery.deleted_at is null)`
