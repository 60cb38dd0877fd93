import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { NOTICE_MODULE } from "../../modules/notice"
import type { RetryFilter } from "../../modules/notice/desk"
import { MessagesQueued, NoticeEvents } from "../../modules/notice/events"
import NoticeModuleService from "../../modules/notice/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type RetryMessages = RetryFilter & { by_id: string; now: Date }

/** To try once more does no harm, so nothing takes it back. */
const retryMessagesStep = createStep(
  "retry-messages",
  async ({ channel, key, now }: RetryMessages, { container }) => {
    const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
    const retried = await notices.retryMessages({ channel, key }, new Date(now))
    return new StepResponse({ retried })
  }
)

/** The merchant has dead messages sent again, after what killed them has been mended. */
export const retryMessagesWorkflow = createWorkflow(
  "retry-messages",
  (input: WorkflowData<RetryMessages>) => {
    const result = retryMessagesStep(input)
    recordAuditEntryStep(
      transform({ input, result }, ({ input: { by_id, channel, key }, result }) => ({
        ...{ actor_type: "merchant" as const, actor_id: by_id, action: "notice.messages_retried" },
        ...{ resource_type: "notice_message", resource_id: "dead" },
        details: { channel: channel ?? null, key: key ?? null, ...result },
      }))
    )
    const data = transform(result, ({ retried: count }): MessagesQueued[] =>
      count ? [{ count }] : []
    )
    emitEventStep({ eventName: NoticeEvents.QUEUED, data })
    return new WorkflowResponse(result)
  }
)
