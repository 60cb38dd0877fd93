import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../../lib/accepts"
import { moment } from "../../../../lib/query-params"
import { isTimeZone } from "../../../../lib/wall-clock"
import { AdminListTickets } from "../validators"

const TIME_ZONE_LENGTH_MAX = 64

/** Which tickets are counted, of which stretch of time; without one, of the last 30 days. */
export const AdminReadTicketStats = AdminListTickets.pick({
  ...{ category: true, priority: true, queue: true, source: true },
  ...{ seller_id: true, assignee_id: true },
})
  .extend({
    from: moment,
    to: moment.describe("Up to, and without, this moment"),
    time_zone: z
      .string()
      .max(TIME_ZONE_LENGTH_MAX)
      .refine(isTimeZone, { error: accepts("names like Europe/Berlin or UTC") })
      .default("UTC")
      .describe("Whose days are counted, as IANA names the zone, such as Europe/Berlin"),
  })
  .strict()
export type AdminReadTicketStats = z.infer<typeof AdminReadTicketStats>
