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
import { NOTICE_MODULE } from "../../modules/notice"
import { NoticeEvents } from "../../modules/notice/events"
import type { InboxOwner } from "../../modules/notice/inbox"
import NoticeModuleService from "../../modules/notice/service"
import { readBy } from "./mark-notice-read"

export type MarkAllNoticesRead = { owner: InboxOwner; now: Date }

/** The only step that can fail, so nothing ever has to take it back. */
const markAllNoticesReadStep = createStep(
  "mark-all-notices-read",
  async ({ owner, now }: MarkAllNoticesRead, { container }) => {
    const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
    return new StepResponse({ read_count: await notices.markAllRead(owner, new Date(now)) })
  }
)

/** A person is done with everything in their inbox. */
export const markAllNoticesReadWorkflow = createWorkflow(
  "mark-all-notices-read",
  (input: WorkflowData<MarkAllNoticesRead>) => {
    const result = markAllNoticesReadStep(input)
    when("some-were-unread", { result }, ({ result }) => result.read_count > 0).then(() => {
      emitEventStep({ eventName: NoticeEvents.READ, data: transform(input, readBy) })
    })
    return new WorkflowResponse(result)
  }
)
