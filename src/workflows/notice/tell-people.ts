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
import { MessagesQueued, NoticeEvents, NoticesDelivered } from "../../modules/notice/events"
import { NOTICE_BATCH } from "../../modules/notice/rules"
import NoticeModuleService from "../../modules/notice/service"
import type { NewNotice, Telling } from "../../modules/notice/telling"

/** `now` is ISO 8601. */
export type TellPeople = { notices: NewNotice[]; now: string }

const storeNoticesStep = createStep(
  "store-notices",
  async ({ notices, now }: TellPeople, { container }) => {
    const service = container.resolve<NoticeModuleService>(NOTICE_MODULE)
    const telling = await service.tell(notices, new Date(now))
    return new StepResponse(telling, telling)
  },
  async (telling, { container }) => {
    if (telling) await container.resolve<NoticeModuleService>(NOTICE_MODULE).untell(telling)
  }
)

const inBatches = ({ notices }: Telling): NoticesDelivered[] =>
  Array.from({ length: Math.ceil(notices.length / NOTICE_BATCH) }, (_, i) => ({
    notices: notices.slice(i * NOTICE_BATCH, (i + 1) * NOTICE_BATCH),
  }))

const queued = ({ message_count: count }: Telling): MessagesQueued[] => (count ? [{ count }] : [])

/**
 * Tells people things from inside a workflow; they are announced when all of it has succeeded. Some
 * may have been told before, and nothing is announced about those.
 */
export function tellPeopleStep(input: WorkflowData<TellPeople>) {
  const telling = storeNoticesStep(input)
  const delivered = transform(telling, inBatches)
  const waiting = transform(telling, queued)
  // The workflow around may tell events of its own.
  emitEventStep({ eventName: NoticeEvents.DELIVERED, data: delivered }).config({
    name: "emit-notices-delivered",
  })
  emitEventStep({ eventName: NoticeEvents.QUEUED, data: waiting }).config({
    name: "emit-messages-queued",
  })
  return telling
}

/** Tells people things: a row for each inbox, and messages that are sent soon after. */
export const tellPeopleWorkflow = createWorkflow(
  "tell-people",
  (input: WorkflowData<TellPeople>) => new WorkflowResponse(tellPeopleStep(input))
)
