import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAttachment } from "../../../lib/attachment"
import { findConversationFile } from "../../../workflows/conversation/find-conversation-file"
import { markConversationReadWorkflow } from "../../../workflows/conversation/mark-conversation-read"
import {
  countUnread,
  listOwnConversations,
  readOwnConversation,
  readOwnMessages,
} from "../../../workflows/conversation/read-conversations"
import { reportConversationMessageWorkflow } from "../../../workflows/conversation/report-conversation-message"
import { sendConversationMessageWorkflow } from "../../../workflows/conversation/send-conversation-message"
import { To, whoseOf, Writing } from "../../../workflows/conversation/steps/find-subject"
import {
  MarkConversationRead,
  ReadConversationMessages,
  ReportConversationMessage,
  WriteConversationMessage,
} from "./validators"

/**
 * What either side may do with its conversations. Who it is comes from the surface, never from what
 * was sent; the other routes of a surface are these with its own caller.
 */
export const asSide = (by: Writing) => {
  const whose = whoseOf(by)
  return {
    async list(req: MedusaRequest, res: MedusaResponse) {
      // The validated query of both surfaces' lists.
      const { limit, offset, unread, ...filters } = req.validatedQuery as {
        limit: number
        offset: number
        unread?: "true" | "false"
      }
      const is_unread = unread === "true"
      const wanted = { ...filters, is_unread, limit, offset }
      const { conversations, count } = await listOwnConversations(req.scope, whose, wanted)
      res.json({ conversations, count, offset, limit })
    },

    async read(req: MedusaRequest, res: MedusaResponse) {
      res.json({ conversation: await readOwnConversation(req.scope, req.params.id, whose) })
    },

    async messages(req: MedusaRequest, res: MedusaResponse) {
      // Validated by the same schema on both surfaces.
      const page = req.validatedQuery as ReadConversationMessages
      res.json(await readOwnMessages(req.scope, req.params.id, { whose, page }))
    },

    async unreadCount(req: MedusaRequest, res: MedusaResponse) {
      res.json({ unread_count: await countUnread(req.scope, whose) })
    },

    async send(req: MedusaRequest, res: MedusaResponse, to: To, said: WriteConversationMessage) {
      const { result } = await sendConversationMessageWorkflow(req.scope).run({
        input: { ...said, by, to, now: new Date() },
      })
      const { id } = result.conversation
      const after_seq = result.message.seq - 1
      const [conversation, { messages }] = await Promise.all([
        readOwnConversation(req.scope, id, whose),
        readOwnMessages(req.scope, id, { whose, page: { after_seq, limit: 1 } }),
      ])
      res.status(201).json({ conversation, message: messages[0] })
    },

    async markRead(req: MedusaRequest<MarkConversationRead>, res: MedusaResponse) {
      const { id } = req.params
      const input = { ...req.validatedBody, id, whose, now: new Date() }
      await markConversationReadWorkflow(req.scope).run({ input })
      const [conversation, unread_count] = await Promise.all([
        readOwnConversation(req.scope, id, whose),
        countUnread(req.scope, whose),
      ])
      res.json({ conversation, unread_count })
    },

    async report(req: MedusaRequest<ReportConversationMessage>, res: MedusaResponse) {
      const { id: conversation_id, message_id } = req.params
      const { result: report } = await reportConversationMessageWorkflow(req.scope).run({
        input: { ...req.validatedBody, by, conversation_id, message_id, now: new Date() },
      })
      res.status(201).json({ report })
    },

    async file(req: MedusaRequest, res: MedusaResponse) {
      const { id, attachment_id } = req.params
      const file = await findConversationFile(req.scope, { id, attachment_id, whose })
      await sendAttachment(req.scope, res, file)
    },
  }
}
