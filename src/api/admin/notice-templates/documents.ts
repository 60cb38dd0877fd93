import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminNoticeTemplate, AdminNoticeTemplateRow, AdminTestMessage } from "./schemas"

const NO_NOTICE = { 404: "There is no notice of this key" } as const

export const adminNoticeTemplateDocuments = documents(
  "Notices",
  {
    "GET /admin/notice-templates": {
      summary: "List notices",
      description: "Everything that people are told of, all on one page.",
      answer: pageOf("templates", AdminNoticeTemplateRow),
    },
    "GET /admin/notice-templates/:key": {
      summary: "Render a notice",
      description: "As every channel would carry it, told of a sample and in the present brand.",
      answer: one("template", AdminNoticeTemplate),
      refusals: NO_NOTICE,
    },
    "POST /admin/notice-templates/:key/test-message": {
      summary: "Send a test message",
      description: `Without \`to\` an e-mail goes to whoever asks, and a telegram message to the
merchant's chat. It is sent at once and does not stand in the outbox.`,
      example: { channel: "email", to: "sam@example.com", locale: "en" },
      answer: one("test", AdminTestMessage),
      refusals: NO_NOTICE,
    },
  },
  "Messages that tell people what happened: samples of them, the outbox, and what the staff is told."
)
