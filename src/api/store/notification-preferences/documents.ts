import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { StoreNoticePreferences } from "./schemas"

const answer = one("preferences", StoreNoticePreferences)

export const storeNotificationPreferenceDocuments = documents("Notifications", {
  "GET /store/notification-preferences": {
    summary: "Get what the customer is told, where and when",
    answer,
  },
  "POST /store/notification-preferences": {
    summary: "Choose what to be told",
    description: `What is left out stays as it is; a language or a time zone that is null is the
marketplace's. In quiet hours nothing that can wait is sent. What is locked cannot be switched off.`,
    example: {
      locale: "en",
      time_zone: "Europe/Berlin",
      quiet_from: 1320,
      quiet_to: 420,
      choices: [{ key: "order_shipped", channel: "email", is_on: false }],
    },
    answer,
  },
})
