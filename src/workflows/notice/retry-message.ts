import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { NOTICE_MODULE } from "../../modules/notice"
import { NoticeEvents } from "../../modules/notice/events"
import NoticeModuleService from "../../modules/notice/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type RetryMessage = { id: string; by_id: string; now: Date }

/** The last step that can fail, so nothing ever has to take it back. */
const retryMessageStep = createStep(
  "retry-message",
  async ({ id, now }: RetryMessage, { container }) => {
    await container.resolve<NoticeModuleService>(NOTICE_MODULE).retryMessage(id, new Date(now))
    return new StepResponse({ id })
  }
)

/** The merchant has a dead message sent again. */
export const retryMessageWorkflow = createWorkflow(
  "retry-message",
  (input: WorkflowData<RetryMessage>) => {
    recordAuditEntryStep({
      actor_type: "merchant",
      actor_id: input.by_id,
      action: "notice.message_retried",
      resource_type: "notice_message",
      resource_id: input.id,
    })
    const retried = retryMessageStep(input)
    emitEventStep({ eventName: NoticeEvents.QUEUED, data: { count: 1 } })
    return new WorkflowResponse(retried)
  }
)
