import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminNotificationPreferences } from "./schemas"

export const adminNotificationPreferenceDocuments = documents("Notices", {
  "GET /admin/notification-preferences": {
    summary: "Get the notification preferences",
    description: "Those of whoever asks, and those that all the staff share.",
    answer: one("preferences", AdminNotificationPreferences),
  },
  "POST /admin/notification-preferences": {
    summary: "Change the notification preferences",
    description: `What is left out stays. \`shared_choices\` are about the bell of all the staff and the
merchant's chat. Quiet hours are minutes since midnight in the time zone, both or none.`,
    example: {
      quiet_from: 1320,
      quiet_to: 420,
      choices: [{ key: "merchant_order_paid", channel: "email", is_on: true }],
    },
    answer: one("preferences", AdminNotificationPreferences),
    refusals: { 400: "There is no such choice; then nothing is changed" },
  },
})
