import { z } from "@medusajs/framework/zod"
import { entity, one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { CHANGE_STORE_NOTICES } from "../../../modules/notice/rules"
import { NoticePreference, preferences } from "../../store/notification-preferences/schemas"

/** What a member and the store's chat can be told, and what of it they are. */
const SellerNoticePreferences = entity("SellerNoticePreferences", {
  ...preferences,
  store_notices: z.array(NoticePreference).describe("What the store's chat is told"),
})

const answer = one("preferences", SellerNoticePreferences)

export const sellerNotificationPreferenceDocuments = documents("Notifications", {
  "GET /seller/notification-preferences": {
    summary: "Get what the member and the store's chat are told",
    answer,
  },
  "POST /seller/notification-preferences": {
    summary: "Choose what to be told",
    description: `What is left out stays; a language or a time zone that is null is the marketplace's.
In quiet hours, in minutes since midnight, nothing that can wait is sent. What is locked cannot be
switched off. \`store_choices\` are of the store's chat and take the role ${CHANGE_STORE_NOTICES.join(" or ")}.`,
    example: {
      time_zone: "Europe/Berlin",
      quiet_from: 1320,
      quiet_to: 420,
      choices: [{ key: "stock_low", channel: "email", is_on: false }],
      store_choices: [{ key: "store_order_placed", channel: "telegram", is_on: true }],
    },
    answer,
  },
})
