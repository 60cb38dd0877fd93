import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { listParams } from "../../../lib/query-params"
import { MINUTES_PER_DAY, WEEKDAYS } from "../../../modules/ticket/calendars"
import {
  HOLIDAYS_MAX,
  POLICY_NAME_LENGTH_MAX,
  SPANS_PER_DAY_MAX,
} from "../../../modules/ticket/sla-policy"

const minute = z.number().int().min(0).max(MINUTES_PER_DAY)
const TIME_ZONE_LENGTH_MAX = 64

const terms = {
  name: z.string().trim().min(1).max(POLICY_NAME_LENGTH_MAX),
  time_zone: z.string().trim().min(1).max(TIME_ZONE_LENGTH_MAX).describe("Like Europe/Berlin"),
  hours: z
    .array(z.array(z.tuple([minute, minute])).max(SPANS_PER_DAY_MAX))
    .length(WEEKDAYS, { error: accepts("seven lists of hours, Monday's first") })
    .describe("Monday's first; minutes of the day, `[[540, 1020]]` is 9:00 to 17:00"),
  holidays: z
    .array(z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: accepts("dates like 2026-12-25") }))
    .max(HOLIDAYS_MAX)
    .transform((dates) => [...new Set(dates)].sort()),
  is_default: z.boolean(),
}

export const AdminListBusinessCalendars = listParams({
  order: "name",
  orderable: ["name", "created_at"],
})

export const AdminCreateBusinessCalendar = z
  .object({
    ...terms,
    holidays: terms.holidays.default([]),
    is_default: terms.is_default.default(false),
  })
  .strict()
export type AdminCreateBusinessCalendar = z.infer<typeof AdminCreateBusinessCalendar>

export const AdminUpdateBusinessCalendar = z.object(terms).partial().strict()
export type AdminUpdateBusinessCalendar = z.infer<typeof AdminUpdateBusinessCalendar>
