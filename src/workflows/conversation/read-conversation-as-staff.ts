import { MedusaContainer } from "@medusajs/framework/types"
import { CONVERSATION_MODULE } from "../../modules/conversation"
import type { Page } from "../../modules/conversation/reading"
import ConversationModuleService from "../../modules/conversation/service"
import { findForCase, Sought } from "./find-conversation-cases"
import { lookIntoConversationWorkflow } from "./look-into-conversation"
import { conversationView, messageViews, readAround } from "./read-conversations"

export type ReadConversationAsStaff = { id: string; page: Page; user_id: string }
/** A page of a conversation as staff read it. */
export async function readConversationAsStaff(
  container: MedusaContainer,
  { id, page, user_id }: ReadConversationAsStaff
) {
  const { result } = await lookIntoConversationWorkflow(container).run({ input: { id, user_id } })
  const conversations = container.resolve<ConversationModuleService>(CONVERSATION_MODULE)
  const row = await conversations.find(id)
  const [{ messages, has_more }, around] = await Promise.all([
    conversations.pageOf(id, page),
    readAround(container, [row]),
  ])
  return {
    ...{ ...conversationView(row, around), customer_id: row.customer_id },
    ...{ cases: result.cases, has_more },
    messages: await messageViews(container, messages, "merchant"),
  }
}

/** Which conversations a case is about. Without their words, so nothing is noted. */
export async function listConversationsForCase(container: MedusaContainer, sought: Sought) {
  const found = await findForCase(container, sought)
  const around = await readAround(
    container,
    found.map(({ row }) => row)
  )
  return found.map(({ row, cases }) => {
    const { last_message, ...view } = conversationView(row, around)
    const { preview: _, ...last } = last_message
    return { ...view, customer_id: row.customer_id, last_message: last, cases }
  })
}
