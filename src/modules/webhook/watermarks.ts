import { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { WebhookReading } from "./reading"

/** How far each source was searched for happenings that nobody recorded. */
export class WebhookWatermarks extends WebhookReading {
  /** Up to when it was searched; nothing before the first search is looked for. */
  async searchedUntil(source: string): Promise<Date | null> {
    const [found] = await this.listWebhookWatermarks({ source }, { take: 1 })
    return found?.searched_until ?? null
  }

  @InjectTransactionManager()
  async moveWatermark(
    source: string,
    searched_until: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const [found] = await this.listWebhookWatermarks({ source }, { take: 1 }, context)
    if (found) await this.updateWebhookWatermarks({ id: found.id, searched_until }, context)
    else await this.createWebhookWatermarks({ source, searched_until }, context)
  }
}
