import { MedusaContainer } from "@medusajs/framework/types"
import { CONVERSATION_MODULE } from "../../modules/conversation"
import { MESSAGE_SUBJECT } from "../../modules/conversation/rules"
import ConversationModuleService from "../../modules/conversation/service"
import type { Whose } from "../../modules/conversation/storage"
import { findFile, noSuchFile } from "../attachment/files-under"

type Wanted = { id: string; attachment_id: string; whose?: Whose }

/**
 * A file under a message of a conversation: of a side's own, or, for staff, of any.
 *
 * @throws MedusaError not_found for any other
 */
export async function findConversationFile(
  container: MedusaContainer,
  { id, attachment_id, whose }: Wanted
) {
  const conversations = container.resolve<ConversationModuleService>(CONVERSATION_MODULE)
  await conversations.find(id, whose)
  const file = await findFile(container, MESSAGE_SUBJECT, attachment_id)
  const filters = { id: file.subject_id, conversation_id: id }
  const [message] = await conversations.listConversationMessages(filters, { take: 1 })
  if (!message) throw noSuchFile(attachment_id)
  return file
}
