import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"

const minute = z.number().int()

/** When somebody is there to answer. */
export const AdminBusinessCalendar = entity("AdminBusinessCalendar", {
  id: z.string(),
  name: z.string(),
  time_zone: z.string().describe("Like Europe/Berlin"),
  hours: z
    .array(z.array(z.tuple([minute, minute])))
    .describe("For each weekday, Monday's first, a list of spans in minutes of the day"),
  holidays: z.array(z.iso.date()).describe("Dates on which nobody is there"),
  is_default: z.boolean(),
  created_at: moment,
  updated_at: moment,
})
