import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { CONVERSATION_MODULE } from "../../modules/conversation"
import { ConversationEvents } from "../../modules/conversation/events"
import ConversationModuleService from "../../modules/conversation/service"
import type { Whose } from "../../modules/conversation/storage"

export type MarkConversationRead = { id: string; whose: Whose; seq?: number; now: Date }

/** Reading never goes back, so nothing takes it back. */
const markConversationReadStep = createStep(
  "mark-conversation-read",
  async ({ id, whose, seq, now }: MarkConversationRead, { container }) => {
    const conversations = container.resolve<ConversationModuleService>(CONVERSATION_MODULE)
    return new StepResponse(await conversations.markRead(id, whose, { seq, now: new Date(now) }))
  }
)

/** Notes how far one side has read. */
export const markConversationReadWorkflow = createWorkflow(
  "mark-conversation-read",
  (input: WorkflowData<MarkConversationRead>) => {
    const read = markConversationReadStep(input)
    when({ read }, ({ read }) => read.is_further).then(() => {
      emitEventStep({
        eventName: ConversationEvents.READ,
        data: transform({ read, input }, ({ read: { conversation, reading }, input }) => ({
          ...{ id: conversation.id, customer_id: conversation.customer_id },
          ...{ seller_id: conversation.seller_id, side: input.whose.side },
          last_read_seq: reading.last_read_seq,
        })),
      })
    })
    return new WorkflowResponse(read)
  }
)
