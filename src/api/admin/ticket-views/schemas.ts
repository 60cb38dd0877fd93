import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"

/** A saved list of tickets, with how many it has for whoever asks. */
export const AdminTicketView = entity("AdminTicketView", {
  id: z.string(),
  name: z.string(),
  is_shared: z.boolean(),
  is_own: z.boolean(),
  filters: z
    .record(z.string(), z.unknown())
    .describe("As the list of tickets takes them; `me` is whoever looks"),
  order: z.string(),
  count: z.number().int(),
  is_count_exact: z.boolean().describe("Whether there are exactly so many, or at least"),
})
