import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"
import { SIGNALS } from "../../../workflows/auction/flag-signals"
import { AdminName } from "../people-schemas"

/** From 0, nothing, to 1, as odd as it gets. */
const score = z.number().min(0).max(1)

/** A bidder who may drive up prices. */
export const AdminAuctionFlag = entity("AdminAuctionFlag", {
  auction_id: z.string(),
  product_title: z.string().nullable(),
  seller: AdminName.nullable().describe("Null for the merchant's own goods"),
  customer: z
    .object({ id: z.string(), name: z.string().nullable(), email: z.string().nullable() })
    .strict()
    .nullable(),
  alias: z.string(),
  signals: z.array(
    z
      .object({
        kind: z.enum(SIGNALS),
        score,
        facts: z.record(z.string(), z.unknown()).describe("What the score was made of"),
      })
      .strict()
  ),
  score,
})
