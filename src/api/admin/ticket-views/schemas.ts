import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"

/** A saved list of tickets, with how many it has for whoever asks. */
export const AdminTicketView = entity("AdminTicketView", {
  id: z.string(),
  name: z.string(),
  is_shared: z.boolean(),
  is_own: z.boolean(),
  /** As the list of tickets takes them; `me` is whoever looks. */
  filters: z.record(z.string(), z.unknown()),
  order: z.string(),
  count: z.number().int(),
  /** Whether there are exactly so many, or at least. */
  is_count_exact: z.boolean(),
})
