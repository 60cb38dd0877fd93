import { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { NoticeKey } from "./catalogue"
import { run } from "./database"
import { NoticeForgetting } from "./forgetting"
import { Ctx } from "./storage"

/** How far each domain was searched for things that nobody was told. */
export class NoticeWatermarks extends NoticeForgetting {
  /** Up to when it was searched; nothing before the first search is looked for. */
  async searchedUntil(teller: string): Promise<Date | null> {
    const [found] = await this.listNoticeWatermarks({ teller }, { take: 1 })
    return found?.searched_until ?? null
  }

  @InjectTransactionManager()
  async moveWatermark(
    teller: string,
    searched_until: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const [found] = await this.listNoticeWatermarks({ teller }, { take: 1 }, context)
    if (found) await this.updateNoticeWatermarks({ id: found.id, searched_until }, context)
    else await this.createNoticeWatermarks({ teller, searched_until }, context)
  }

  /**
   * The highest number under which each of these customers was told of events of one kind, such as
   * 7 of `auction_outbid:auc_1:7`. Who was told nothing is not in it.
   */
  @InjectManager()
  async lastNumbersTold(
    key: NoticeKey,
    starts_with: string,
    customer_ids: string[],
    @MedusaContext() context: Ctx = {}
  ): Promise<Map<string, number>> {
    const values = { key, starts_with, customer_ids }
    const rows = await run<{ recipient_id: string; number: string }>(context, TOLD, values)
    return new Map(rows.map(({ recipient_id, number }) => [recipient_id, Number(number)]))
  }
}

/** What went into a digest has left no message of its own. */
const TOLD = `
  select recipient_id, max(substr(event_key, length(:starts_with) + 1)::bigint) as number
  from (
    select recipient_id, event_key from notice
    where key = :key and recipient_type = 'customer' and recipient_id = any(:customer_ids)
      and starts_with(event_key, :starts_with)
    union all
    select recipient_id, event_key from notice_digest_event
    where key = :key and recipient_type = 'customer' and recipient_id = any(:customer_ids)
      and starts_with(event_key, :starts_with)
  ) as told
  group by recipient_id`
