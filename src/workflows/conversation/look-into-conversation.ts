import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CONVERSATION_MODULE } from "../../modules/conversation"
import ConversationModuleService from "../../modules/conversation/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { assertHasCase, Case } from "./find-conversation-cases"

type Look = { id: string; attachment_id?: string; user_id: string }

const openConversationStep = createStep(
  "open-conversation",
  async ({ id }: { id: string }, { container }) => {
    const row = await container.resolve<ConversationModuleService>(CONVERSATION_MODULE).find(id)
    return new StepResponse({ row, cases: await assertHasCase(container, row) })
  }
)

/** By their numbers, as people know them: `{ tickets: "#3, #4" }`. */
const numbersOf = (cases: Case[], wanted: Case["type"]) => {
  const numbers = cases.filter(({ type }) => type === wanted).map(({ number }) => `#${number}`)
  return numbers.length ? { [`${wanted}s`]: numbers.join(", ") } : {}
}

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
          ...numbersOf(cases, "ticket"),
          ...numbersOf(cases, "complaint"),
          ...(input.attachment_id && { attachment_id: input.attachment_id }),
        },
      }))
    )
    return new WorkflowResponse(opened)
  }
)
