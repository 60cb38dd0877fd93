import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminNoticeBrand } from "./schemas"

export const adminNoticeBrandDocuments = documents("Notices", {
  "GET /admin/notice-brand": {
    summary: "Get the brand of messages and the dashboard",
    answer: one("brand", AdminNoticeBrand),
  },
  "POST /admin/notice-brand": {
    summary: "Change the brand of messages and the dashboard",
    description: "What is left out stays. Messages that still wait are sent in the new brand.",
    example: {
      name: "Bazaar",
      color: "#0f766e",
      postal_address: "Bazaar Ltd\n1 Quay Street",
      support_email: "help@bazaar.example",
      storefront_url: "https://bazaar.example/shop",
    },
    answer: one("brand", AdminNoticeBrand),
  },
})
