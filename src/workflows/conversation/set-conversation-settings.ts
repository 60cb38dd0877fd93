import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CONVERSATION_MODULE } from "../../modules/conversation"
import ConversationModuleService, { ConversationSettings } from "../../modules/conversation/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type SetConversationSettings = { changes: Partial<ConversationSettings>; by_id: string }

const setConversationSettingsStep = createStep(
  "set-conversation-settings",
  async (changes: Partial<ConversationSettings>, { container }) => {
    const conversations = container.resolve<ConversationModuleService>(CONVERSATION_MODULE)
    const before = await conversations.changeSettings(changes)
    return new StepResponse({ before, after: { ...before, ...changes } }, before)
  },
  async (before, { container }) => {
    if (!before) return
    await container.resolve<ConversationModuleService>(CONVERSATION_MODULE).changeSettings(before)
  }
)

/** Says what is done about contact data from the next message on. */
export const setConversationSettingsWorkflow = createWorkflow(
  "set-conversation-settings",
  (input: WorkflowData<SetConversationSettings>) => {
    const changed = setConversationSettingsStep(input.changes)
    recordAuditEntryStep(
      transform({ input, changed }, ({ input, changed }) => ({
        ...{ actor_type: "merchant" as const, actor_id: input.by_id },
        ...{ action: "conversation.settings_changed", details: changed },
        ...{ resource_type: "conversation_setting", resource_id: "default" },
      }))
    )
    return new WorkflowResponse(changed.after)
  }
)
