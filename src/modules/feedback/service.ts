import { FeedbackDeeds } from "./deeds"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { FeedbackKind } from "./rules"
import { Ctx, FeedbackRow, managerOf } from "./storage"
import { ALL_TIME } from "./tally"

export type PublicList = {
  kind: Exclude<FeedbackKind, "platform">
  subject_id: string
  stars?: number
  by: "rated_at" | "overall"
  direction: "ASC" | "DESC"
  limit: number
  offset: number
}

const NEWEST = { rated_at: "DESC", id: "DESC" } as const

export default class FeedbackModuleService extends FeedbackDeeds {
  /** What everybody reads of a store or a product. How many there are, the tallies know. */
  @InjectManager()
  async listPublic(
    { kind, subject_id, stars, by, direction, limit, offset }: PublicList,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ rows: FeedbackRow[]; count: number }> {
    const whose = kind === "seller" ? { seller_id: subject_id } : { product_id: subject_id }
    const filters = { kind, ...whose, status: "visible" as const, ...(stars && { overall: stars }) }
    const order =
      by === "overall" ? { overall: direction, ...NEWEST } : { rated_at: direction, id: direction }
    const rows = await this.listFeedbacks(filters, { take: limit, skip: offset, order }, context)
    // A number from a closed list, never text of a caller.
    const column = stars ? `star_${Number(stars)}` : "n"
    const [tally] = await managerOf(context).execute<{ count: number }[]>(
      `select ${column} as count from feedback_tally
        where kind = ? and subject_id = ? and metric = 'overall' and period = '${ALL_TIME}'`,
      [kind, subject_id]
    )
    return { rows, count: tally?.count ?? 0 }
  }
}
