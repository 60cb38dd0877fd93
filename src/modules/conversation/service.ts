import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { ConversationReports } from "./reports"
import { ContactMode, RESPONSE_DAYS } from "./rules"
import { Ctx, run } from "./storage"

const DAY_MS = 24 * 60 * 60 * 1000
const SETTING_ID = "default"

export type ConversationSettings = { contact_mode: ContactMode }
/** How a store answers. */
export type ResponseFigures = {
  days: number
  /** Answers to buyers who waited. */
  answers: number
  /** Half of them took no longer, in business time; null without answers. */
  median_minutes: number | null
  /** Buyers who wait now. */
  waiting: number
}

/** What of it belongs to a store's standing, and what the marketplace sets. */
export default class ConversationModuleService extends ConversationReports {
  @InjectManager()
  async responseOf(
    seller_id: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<ResponseFigures> {
    const since = new Date(now.getTime() - RESPONSE_DAYS * DAY_MS)
    type Row = { answers: string; median_minutes: number | null; waiting: string }
    const [{ answers, median_minutes, waiting }] = await run<Row>(
      context,
      `select count(*) as answers,
              percentile_cont(0.5) within group (order by waited_minutes) as median_minutes,
              (select count(*) from conversation
                where seller_id = :seller_id and waiting_since is not null
                  and deleted_at is null) as waiting
         from conversation_answer
        where seller_id = :seller_id and answered_at >= :since and deleted_at is null`,
      { seller_id, since }
    )
    return {
      ...{ days: RESPONSE_DAYS, answers: Number(answers), waiting: Number(waiting) },
      median_minutes: median_minutes === null ? null : Math.round(Number(median_minutes)),
    }
  }

  async settings(): Promise<ConversationSettings> {
    const { contact_mode } = await this.retrieveConversationSetting(SETTING_ID)
    return { contact_mode }
  }

  /** @returns what it was before */
  @InjectTransactionManager()
  async changeSettings(
    changes: Partial<ConversationSettings>,
    @MedusaContext() context: Ctx = {}
  ): Promise<ConversationSettings> {
    await run(context, "select id from conversation_setting where id = :id for update", {
      id: SETTING_ID,
    })
    const before = await this.retrieveConversationSetting(SETTING_ID, {}, context)
    await this.updateConversationSettings({ id: SETTING_ID, ...changes }, context)
    return { contact_mode: before.contact_mode }
  }
}
