import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk"
import { transform, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { CONVERSATION_MODULE } from "../../modules/conversation"
import { ConversationEvents, ConversationMessageWaited } from "../../modules/conversation/events"
import ConversationModuleService from "../../modules/conversation/service"

/** What was noted is told, if not by the event then by the search for what events lost. */
const noteWaitingMessagesStep = createStep(
  "note-waiting-messages",
  async (now: Date, { container }) => {
    const conversations = container.resolve<ConversationModuleService>(CONVERSATION_MODULE)
    return new StepResponse(await conversations.noteWaiting(new Date(now)))
  }
)

/** Finds messages that nobody has read for a while, and says so. */
export const tellOfWaitingMessagesWorkflow = createWorkflow(
  "tell-of-waiting-messages",
  ({ now }: WorkflowData<{ now: Date }>) => {
    const waiting = noteWaitingMessagesStep(now)
    emitEventStep({
      eventName: ConversationEvents.MESSAGE_WAITED,
      data: transform({ waiting }, ({ waiting }) =>
        waiting.map(
          ({ conversation_id, customer_id, seller_id, side, seq }): ConversationMessageWaited => ({
            ...{ id: conversation_id, customer_id, seller_id, side, seq },
          })
        )
      ),
    })
    return new WorkflowResponse(waiting)
  }
)
