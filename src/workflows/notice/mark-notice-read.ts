import { MedusaError } from "@medusajs/framework/utils"
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
import { NoticeEvents, NoticesRead } from "../../modules/notice/events"
import type { InboxOwner } from "../../modules/notice/inbox"
import NoticeModuleService from "../../modules/notice/service"

export type MarkNoticeRead = { id: string; owner: InboxOwner; now: Date }

/** The only step that can fail, so nothing ever has to take it back. */
const markNoticeReadStep = createStep(
  "mark-notice-read",
  async ({ id, owner, now }: MarkNoticeRead, { container }) => {
    const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
    const notice = await notices.markRead(owner, id, new Date(now))
    if (notice) return new StepResponse(notice)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Notification with id '${id}' not found`)
  }
)

/** What is told of somebody who has read something. */
export const readBy = ({ owner }: { owner: InboxOwner }): NoticesRead => ({
  recipient_type: owner.type,
  recipient_id: owner.id,
})

/** A person has read a notice. To read it again changes nothing. */
export const markNoticeReadWorkflow = createWorkflow(
  "mark-notice-read",
  (input: WorkflowData<MarkNoticeRead>) => {
    const notice = markNoticeReadStep(input)
    emitEventStep({ eventName: NoticeEvents.READ, data: transform(input, readBy) })
    return new WorkflowResponse(notice)
  }
)
