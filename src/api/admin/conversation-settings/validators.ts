import { z } from "@medusajs/framework/zod"
import { CONTACT_MODES } from "../../../modules/conversation/rules"

export const AdminSetConversationSettings = z
  .object({ contact_mode: z.enum(CONTACT_MODES).optional() })
  .strict()
export type AdminSetConversationSettings = z.infer<typeof AdminSetConversationSettings>
