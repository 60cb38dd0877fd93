import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminAuctionSettings } from "./schemas"

export const adminAuctionSettingDocuments = documents(
  "Auction settings",
  {
    "GET /admin/auction-settings": {
      summary: "Get the auction settings",
      answer: one("settings", AdminAuctionSettings),
    },
    "POST /admin/auction-settings": {
      summary: "Change the auction settings",
      description: "What is left out stays. Auctions that are published keep what held before.",
      example: { fee_bps: 250, payment_hours: 48, on_default: "second_chance" },
      answer: one("settings", AdminAuctionSettings),
    },
  },
  "Fees, times and bid steps; what is published already keeps its copy."
)
