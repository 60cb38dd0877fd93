import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminViolationSettings } from "./schemas"

export const adminViolationSettingDocuments = documents("Violations", {
  "GET /admin/violation-settings": {
    summary: "Get the violation settings",
    answer: one("settings", AdminViolationSettings),
  },
  "POST /admin/violation-settings": {
    summary: "Change the violation settings",
    description: "What is left out stays. They hold for violations from now on.",
    example: { block_at: 3, active_days: 365 },
    answer: one("settings", AdminViolationSettings),
  },
})
