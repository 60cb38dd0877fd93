import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../../lib/accepts"
import { listParams, unusedFields } from "../../../../lib/query-params"
import { REASON_LENGTH_MAX, REASON_LENGTH_MIN } from "../../../../modules/auction/rules"

const SEQ_MAX = 2_147_483_647
const AMOUNT_LENGTH_MAX = 40

/** What is an amount, the handler judges that serves the sockets, too. */
export const StorePlaceBid = z
  .object({
    max_amount: z.union([z.number(), z.string().max(AMOUNT_LENGTH_MAX)], {
      error: accepts('an amount, as 25 or "25.00"'),
    }),
    confirm: z.boolean().optional(),
  })
  .strict()
export type StorePlaceBid = z.infer<typeof StorePlaceBid>

export const StoreNothing = z.object({}).strict()

export const StoreRetractBid = z
  .object({ reason: z.string().trim().min(REASON_LENGTH_MIN).max(REASON_LENGTH_MAX) })
  .strict()
export type StoreRetractBid = z.infer<typeof StoreRetractBid>

/** `seq` goes on from where a client stopped; `-seq` begins with the newest. */
export const StoreListBids = listParams({ limit: 50, order: "seq", orderable: ["seq"] }).extend({
  fields: unusedFields,
  after_seq: z.coerce.number().int().min(0).max(SEQ_MAX).default(0),
})
export type StoreListBids = z.infer<typeof StoreListBids>
