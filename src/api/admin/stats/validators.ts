import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { GRAINS, PERIOD_DAYS_DEFAULT, PERIOD_DAYS_MAX } from "../../../modules/statistics/rules"

const ID_LENGTH_MAX = 64

const day = z.iso.date({ error: accepts("a day like 2026-11-22") })

/** What everybody may ask statistics for: of their own, or of the marketplace. */
export const statisticsParams = z
  .object({
    from: day
      .optional()
      .describe(
        `The first day, by the shop's calendar; without one, a period has ${PERIOD_DAYS_DEFAULT} days`
      ),
    to: day
      .optional()
      .describe(
        `The last day, included; without one, today. A period has at most ${PERIOD_DAYS_MAX} days`
      ),
    grain: z
      .enum(GRAINS, { error: accepts(GRAINS.join(", ")) })
      .default("day")
      .describe("What `series` is told by; weeks begin on Monday"),
    currency: z
      .string()
      .regex(/^[A-Za-z]{3}$/, { error: accepts('three letters, like "usd"') })
      .transform((code) => code.toLowerCase())
      .optional()
      .describe("Orders in this currency only"),
    compare: z
      .enum(["previous"], { error: accepts("previous") })
      .optional()
      .describe("`previous`: the period of the same length just before as well"),
  })
  .strict()

export const AdminReadStats = statisticsParams
  .extend({
    seller_id: z.string().min(1).max(ID_LENGTH_MAX).optional().describe("One store's alone"),
  })
  .strict()
export type AdminReadStats = z.infer<typeof AdminReadStats>
