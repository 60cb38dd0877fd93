import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"
import { CONTACT_MODES } from "../../../modules/conversation/rules"

export const AdminConversationSettings = entity("AdminConversationSettings", {
  contact_mode: z.enum(CONTACT_MODES).describe("What is done about contact data in a message"),
})
