import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminConversationSettings } from "./schemas"

export const adminConversationSettingDocuments = documents("Conversations", {
  "GET /admin/conversation-settings": {
    summary: "Get the conversation settings",
    answer: one("settings", AdminConversationSettings),
  },
  "POST /admin/conversation-settings": {
    summary: "Change the conversation settings",
    description: `\`contact_mode\` says what becomes of an address or number in a message: nothing
(\`off\`), a hint (\`warn\`), dots in its place (\`mask\`), or a refusal (\`block\`). It holds for messages
that are still to come.`,
    example: { contact_mode: "mask" },
    answer: one("settings", AdminConversationSettings),
  },
})
