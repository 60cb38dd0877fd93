import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { generateEntityId } from "@medusajs/framework/utils"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { COMPLAINT_MODULE } from "../../modules/complaint"
import { ComplaintEvents } from "../../modules/complaint/events"
import { Visibility, MESSAGE_SUBJECT } from "../../modules/complaint/rules"
import ComplaintModuleService from "../../modules/complaint/service"
import type { ComplaintRef } from "../../modules/complaint/storage"
import type { NewMessage } from "../../modules/complaint/thread"
import { attachFilesStep } from "../attachment/steps/attach-files"
import { changedOf } from "./steps/announce-complaint"
import { Acting, nameComplaintAuthorStep } from "./steps/name-complaint-author"

export type WriteComplaintMessage = Acting & {
  ref: ComplaintRef
  body: string
  visibility: Visibility
  attachment_ids?: string[]
  now: Date
}

/** The last step that can fail, so nothing ever has to take it back. */
const writeComplaintMessageStep = createStep(
  "write-complaint-message",
  async ({ now, ...message }: NewMessage & { now: Date }, { container }) => {
    const complaints = container.resolve<ComplaintModuleService>(COMPLAINT_MODULE)
    return new StepResponse(await complaints.write(message, new Date(now)))
  }
)

/** Made before the message, so that its files can name it. */
const makeComplaintMessageIdStep = createStep("make-complaint-message-id", async () => {
  return new StepResponse(generateEntityId(undefined, "compmsg"))
})

const UPLOADERS = { buyer: "customer", seller: "seller", merchant: "merchant" } as const

/** Adds words, and files, to the thread of a dispute. */
export const writeComplaintMessageWorkflow = createWorkflow(
  "write-complaint-message",
  (input: WorkflowData<WriteComplaintMessage>) => {
    const author = nameComplaintAuthorStep(input)
    const message_id = makeComplaintMessageIdStep()
    attachFilesStep(
      transform({ input, message_id }, ({ input, message_id }) => ({
        ...{ ids: input.attachment_ids ?? [], uploader_type: UPLOADERS[input.who] },
        ...{ uploader_id: input.who_id, subject_type: MESSAGE_SUBJECT },
        subject_id: message_id,
      }))
    )
    const written = writeComplaintMessageStep(
      transform({ input, author, message_id }, ({ input, author, message_id }) => {
        const { ref, who, body, visibility, now } = input
        return { ref, who, body, visibility, now, author, message_id }
      })
    )
    emitEventStep({
      eventName: ComplaintEvents.COMMENTED,
      data: transform({ written }, ({ written }) => ({
        ...changedOf(written),
        message_id: written.message.id,
      })),
    })
    return new WorkflowResponse(written)
  }
)
