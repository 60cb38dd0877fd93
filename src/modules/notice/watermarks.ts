import { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { NoticeForgetting } from "./forgetting"

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
}
