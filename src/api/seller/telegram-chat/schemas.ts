import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"

/** Where the store hears of its orders in Telegram, if anywhere. */
export const SellerTelegramChat = entity("SellerTelegramChat", {
  is_available: z.boolean().describe("Whether the marketplace has a bot at all"),
  is_linked: z.boolean(),
  title: z.string().nullable(),
  linked_at: moment.nullable(),
  broken_reason: z
    .string()
    .nullable()
    .describe("Why messages do not arrive any more, in Telegram's words"),
})

/** A code that links a chat, and links that bring it to the bot. */
export const SellerStartCode = entity("SellerStartCode", {
  start_code: z.string(),
  url: z.string().describe("For a chat with the bot alone"),
  group_url: z.string().describe("For a group"),
  expires_at: moment,
})
