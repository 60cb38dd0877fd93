import { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CONVERSATION_MODULE } from "../../modules/conversation"
import type { Page } from "../../modules/conversation/reading"
import ConversationModuleService from "../../modules/conversation/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { assertHasCase, findForCase, Sought } from "./find-conversation-cases"
import { conversationView, messageViews, readAround } from "./read-conversations"

export type ReadConversationAsStaff = { id: string; page: Page; user_id: string }
type Look = { id: string; attachment_id?: string; user_id: string }

const openConversationStep = createStep(
  "open-conversation-as-staff",
  async ({ id }: { id: string }, { container }) => {
    const row = await container.resolve<ConversationModuleService>(CONVERSATION_MODULE).find(id)
    return new StepResponse({ row, cases: await assertHasCase(container, row) })
  }
)

/**
 * Lets one of the staff look into a conversation that a case is about, and notes that they did. The
 * note is there before the words are.
 */
export const lookIntoConversationWorkflow = createWorkflow(
  "look-into-conversation",
  (input: WorkflowData<Look>) => {
    const opened = openConversationStep(input)
    recordAuditEntryStep(
      transform({ input, opened }, ({ input, opened: { row, cases } }) => ({
        ...{ actor_type: "merchant" as const, actor_id: input.user_id },
        ...{ action: "conversation.read", resource_type: "conversation", resource_id: row.id },
        seller_id: row.seller_id,
        details: {
          cases: cases.map(({ type, number }) => `${type} #${number}`),
          ...(input.attachment_id && { attachment_id: input.attachment_id }),
        },
      }))
    )
    return new WorkflowResponse(opened)
  }
)

/** A page of a conversation as staff read it. */
export async function readConversationAsStaff(
  container: MedusaContainer,
  { id, page, user_id }: ReadConversationAsStaff
) {
  const { result } = await lookIntoConversationWorkflow(container).run({ input: { id, user_id } })
  const conversations = container.resolve<ConversationModuleService>(CONVERSATION_MODULE)
  const row = await conversations.find(id)
  const [{ messages, has_more }, reports, around] = await Promise.all([
    conversations.pageOf(id, page),
    conversations.listConversationReports({ conversation_id: id }),
    readAround(container, [row]),
  ])
  const views = await messageViews(container, messages, "merchant")
  const reported = new Map(reports.map((report) => [report.message_id, report.ticket_id]))
  return {
    ...{ ...conversationView(row, around), customer_id: row.customer_id },
    ...{ cases: result.cases, has_more },
    messages: views.map((view) => ({ ...view, is_reported: reported.has(view.id) })),
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
