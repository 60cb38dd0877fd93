import { z } from "@medusajs/framework/zod"

const ID_LENGTH_MAX = 64
const id = z.string().min(1).max(ID_LENGTH_MAX)

export const AuctionMessage = z.object({ auction_id: id }).strict()

/** Amount and key are judged by the handler that serves HTTP, too. */
export const PlaceBidMessage = z
  .object({
    auction_id: id,
    max_amount: z.unknown(),
    idempotency_key: z.string(),
    confirm: z.boolean().optional(),
  })
  .strict()

export const TimeMessage = z.object({ t0: z.number() }).strict()
