import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"

/** How the shop appears in what it sends, and in its dashboard. */
export const AdminNoticeBrand = entity("AdminNoticeBrand", {
  name: z.string(),
  logo_url: z.string().nullable(),
  favicon_url: z.string().nullable(),
  color: z.string().describe("Like #4338ca"),
  postal_address: z.string().nullable(),
  support_email: z.string().nullable(),
  storefront_url: z.string().nullable(),
  default_storefront_url: z
    .string()
    .nullable()
    .describe("Where links lead as long as there is no `storefront_url`"),
})
