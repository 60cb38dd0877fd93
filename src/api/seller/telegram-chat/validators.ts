import { z } from "@medusajs/framework/zod"

export const SellerTelegramChatAction = z.object({}).strict()
