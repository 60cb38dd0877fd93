import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"

const count = z.number().int().min(0)
const revenue = z.array(z.object({ currency_code: z.string(), amount: z.number() }).strict())

/** What the owner of a store sees first. */
export const SellerOverview = entity("SellerOverview", {
  orders_today: count,
  orders_to_fulfil: count,
  orders_to_ship: count,
  products_by_status: z
    .object({ draft: count, proposed: count, published: count, rejected: count })
    .strict(),
  low_stock_count: count,
  revenue_today: revenue,
  last_days: z
    .array(z.object({ date: z.iso.date(), orders: count, revenue }).strict())
    .describe("The oldest first and today last; days are those of UTC"),
})
