import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../../lib/accepts"
import { momentParam } from "../../../../lib/query-params"
import { isTimeZone } from "../../../../lib/wall-clock"
import { AdminListTickets } from "../validators"

const TIME_ZONE_LENGTH_MAX = 64

/** Which tickets are counted, of which stretch of time; without one, of the last 30 days. */
export const AdminReadTicketStats = AdminListTickets.pick({
  ...{ category: true, priority: true, queue: true, source: true },
  ...{ seller_id: true, assignee_id: true },
})
  .extend({
    from: momentParam.optional(),
    /** Up to, and without, this moment. */
    to: momentParam.optional(),
    /** Whose days are counted. */
    time_zone: z
      .string()
      .max(TIME_ZONE_LENGTH_MAX)
      .refine(isTimeZone, { error: accepts("names like Europe/Berlin or UTC") })
      .meta({ description: "As IANA names it, such as Europe/Berlin" })
      .default("UTC"),
  })
  .strict()
export type AdminReadTicketStats = z.infer<typeof AdminReadTicketStats>
