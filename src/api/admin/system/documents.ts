import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminSystem } from "./schemas"

export const adminSystemDocuments = documents("System", {
  "GET /admin/system": {
    summary: "Get how the installation is",
    description: "The figures of the database are at most three seconds old.",
    answer: one("system", AdminSystem),
  },
  "POST /admin/system/outboxes/:name/retry": {
    summary: "Do what is due in an outbox now",
    description: "As its job would a little later. Answers after ten seconds at most.",
    example: {},
    answer: one("system", AdminSystem),
    refusals: { 404: "There is no such outbox, or only a worker does what is in it" },
  },
})
