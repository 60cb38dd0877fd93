import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"

/** Something that a person was told, in their language; also of members and staff. */
export const InboxNotice = entity("InboxNotice", {
  id: z.string(),
  key: z.string().describe("Which notice it is, such as order_shipped"),
  title: z.string(),
  body: z.string(),
  path: z.string().nullable().describe("Where it leads, without the site"),
  facts: z.record(z.string(), z.unknown()).describe("What it is made of; each key has its own"),
  read_at: moment.nullable(),
  created_at: moment,
})
