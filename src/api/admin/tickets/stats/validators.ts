import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../../lib/accepts"
import { isTimeZone } from "../../../../lib/wall-clock"
import { AdminListTickets } from "../validators"

const TIME_ZONE_LENGTH_MAX = 64

const moment = z
  .string()
  .max(40)
  .regex(/^\d{4}-\d{2}-\d{2}/, { error: accepts("a date like 2026-11-21") })
  .refine((text) => !Number.isNaN(Date.parse(text)), { error: accepts("a date like 2026-11-21") })
  .transform((text) => new Date(text))

/** Which tickets are counted, of which stretch of time; without one, of the last 30 days. */
export const AdminReadTicketStats = AdminListTickets.pick({
  ...{ category: true, priority: true, queue: true, source: true },
  ...{ seller_id: true, assignee_id: true },
})
  .extend({
    from: moment.optional(),
    to: moment.optional().describe("Up to, and without, this moment"),
    time_zone: z
      .string()
      .max(TIME_ZONE_LENGTH_MAX)
      .refine(isTimeZone, { error: accepts("names like Europe/Berlin or UTC") })
      .default("UTC")
      .describe("Whose days are counted"),
  })
  .strict()
export type AdminReadTicketStats = z.infer<typeof AdminReadTicketStats>
