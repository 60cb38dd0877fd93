import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { MessagesDied, NoticeEvents } from "../../modules/notice/events"
import { ERROR_LENGTH_MAX } from "../../modules/notice/rules"
import type { Telling } from "../../modules/notice/telling"
import { TellPeople, tellPeopleStep } from "./tell-people"

/** `now` is ISO 8601, `error` that of the last of them. */
export type DeadMessages = MessagesDied & { error: string; now: string }

/** Once an hour: who hears of a thousand dead messages one by one hears of none. */
const asNotice = ({ channel, count, error, now }: DeadMessages): TellPeople => ({
  notices: [
    {
      key: "merchant_messages_dead",
      event_key: `messages_dead:${channel}:${now.slice(0, "2026-11-21T12".length)}`,
      recipient: { type: "merchant", id: "merchant" },
      facts: { channel, count, error: error.slice(0, ERROR_LENGTH_MAX) },
    },
  ],
  now,
})

type Told = { input: DeadMessages; telling: Telling }
/** Nothing when the staff have heard of it within the hour. */
const announced = ({ input: { channel, count }, telling }: Told): MessagesDied[] =>
  telling.message_count ? [{ channel, count }] : []

/** Tells the staff that messages of a channel are given up. */
export const tellOfDeadMessagesWorkflow = createWorkflow(
  "tell-of-dead-messages",
  (input: WorkflowData<DeadMessages>) => {
    const telling = tellPeopleStep(transform(input, asNotice))
    const died = transform({ input, telling }, announced)
    emitEventStep({ eventName: NoticeEvents.MESSAGES_DIED, data: died })
    return new WorkflowResponse(telling)
  }
)
