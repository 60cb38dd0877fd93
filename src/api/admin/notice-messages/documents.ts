import { z } from "@medusajs/framework/zod"
import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminNoticeMessage, AdminNoticeMessageRow, AdminOutboxCounts } from "./schemas"

export const adminNoticeMessageDocuments = documents("Notices", {
  "GET /admin/notice-messages": {
    summary: "List messages",
    description: "The outbox: every message to anybody, and what became of it.",
    answer: pageOf("notice_messages", AdminNoticeMessageRow),
  },
  "GET /admin/notice-messages/counts": {
    summary: "Get the state of the outbox",
    answer: AdminOutboxCounts,
  },
  "POST /admin/notice-messages/retry": {
    summary: "Send dead messages again",
    description: "The oldest first, at most 1,000 of one call; `retried` says how many.",
    example: { status: "dead", channel: "sms" },
    answer: z.object({ retried: z.number().int() }).strict(),
  },
  "GET /admin/notice-messages/:id": {
    summary: "Get a message",
    answer: one("notice_message", AdminNoticeMessage),
  },
  "POST /admin/notice-messages/:id/retry": {
    summary: "Send a dead message again",
    refusals: { 400: "It is not dead, or of no use any more" },
    answer: one("notice_message", AdminNoticeMessage),
  },
})
