import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
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
import { AUTHOR_NAME_LENGTH_MAX } from "../../lib/thread"
import { tooManyRequests } from "../../lib/too-many-requests"
import { CONVERSATION_MODULE } from "../../modules/conversation"
import { judge } from "../../modules/conversation/contact-data"
import { ConversationEvents } from "../../modules/conversation/events"
import { contactRefused, tooManyMessages } from "../../modules/conversation/messages"
import { AUTHOR_OF, MESSAGE_SUBJECT } from "../../modules/conversation/rules"
import type { NewMessage, Sent } from "../../modules/conversation/sending"
import ConversationModuleService from "../../modules/conversation/service"
import { attachFilesStep } from "../attachment/steps/attach-files"
import { readBusinessCalendar } from "./read-business-calendar"
import { findConversationSubjectStep, To, whoseOf, Writing } from "./steps/find-subject"

export type SendConversationMessage = {
  by: Writing
  to: To
  body: string
  attachment_ids?: string[]
  now: Date
}

/** Before anything is written: what was refused, and what was hidden, is kept nowhere. */
const judgeConversationMessageStep = createStep(
  "judge-conversation-message",
  async (body: string, { container }) => {
    const conversations = container.resolve<ConversationModuleService>(CONVERSATION_MODULE)
    const { contact_mode } = await conversations.settings()
    const judged = judge(body, contact_mode)
    if ("body" in judged) return new StepResponse(judged)
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, contactRefused(judged.refused))
  }
)

/** Made before the message, so that its files can name it. */
const makeConversationMessageIdStep = createStep(
  "make-conversation-message-id",
  async () => new StepResponse(generateEntityId(undefined, "convmsg"))
)

/** The last step that can fail, so nothing ever has to take it back. */
const sendConversationMessageStep = createStep(
  "send-conversation-message",
  async ({ now: moment, ...message }: NewMessage & { now: Date }, { container }) => {
    const conversations = container.resolve<ConversationModuleService>(CONVERSATION_MODULE)
    const now = new Date(moment)
    const calendar = await readBusinessCalendar(container)
    const sent = await conversations.send(message, { now, calendar })
    if ("message" in sent) return new StepResponse(sent)
    const retry_after = Math.ceil((sent.wait_until.getTime() - now.getTime()) / 1000)
    throw tooManyRequests({ message: tooManyMessages(sent.wait_until), retry_after })
  }
)

const partiesOf = ({ conversation: { id, customer_id, seller_id } }: Sent) => ({
  ...{ id, customer_id, seller_id },
})

/** Writes a message to the other side, and begins the conversation with the first one. */
export const sendConversationMessageWorkflow = createWorkflow(
  "send-conversation-message",
  (input: WorkflowData<SendConversationMessage>) => {
    const found = findConversationSubjectStep(input)
    const judged = judgeConversationMessageStep(transform({ input }, ({ input }) => input.body))
    const message_id = makeConversationMessageIdStep()
    attachFilesStep(
      transform({ input, found, message_id }, ({ input, found, message_id }) => ({
        ids: input.attachment_ids ?? [],
        uploader_type: AUTHOR_OF[input.by.side] === "seller" ? "seller" : "customer",
        ...{ uploader_id: found.author.author_id, subject_type: MESSAGE_SUBJECT },
        subject_id: message_id,
      }))
    )
    const sent = sendConversationMessageStep(
      transform({ input, found, judged, message_id }, ({ input, found, judged, message_id }) => ({
        ...{ ...whoseOf(input.by), ...judged, to: found.to, message_id, now: input.now },
        author: {
          author_type: AUTHOR_OF[input.by.side],
          author_id: found.author.author_id,
          author_name: found.author.author_name.slice(0, AUTHOR_NAME_LENGTH_MAX),
        },
      }))
    )
    when({ sent }, ({ sent }) => sent.is_new).then(() => {
      emitEventStep({
        eventName: ConversationEvents.OPENED,
        data: transform({ sent }, ({ sent }) => partiesOf(sent)),
      }).config({ name: "tell-conversation-opened" })
    })
    emitEventStep({
      eventName: ConversationEvents.MESSAGE_SENT,
      data: transform({ sent }, ({ sent }) => ({
        ...partiesOf(sent),
        ...{ message_id: sent.message.id, seq: sent.message.seq, side: sent.message.side },
      })),
    })
    return new WorkflowResponse(sent)
  }
)
