import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { generateEntityId } from "@medusajs/framework/utils"
import { COMPLAINT_MODULE } from "../../modules/complaint"
import type { NewComplaint } from "../../modules/complaint/proceedings"
import { ComplaintReason, Wish, MESSAGE_SUBJECT } from "../../modules/complaint/rules"
import ComplaintModuleService from "../../modules/complaint/service"
import { attachFilesStep } from "../attachment/steps/attach-files"
import { announceComplaint } from "./steps/announce-complaint"
import { findDisputedShare } from "./find-disputed-share"
import { holdDisputedSliceStep } from "./steps/hold-disputed-slice"
import { nameComplaintAuthorStep } from "./steps/name-complaint-author"

/** The amount in major units; null for all, or for none. */
export type OpenComplaint = {
  order_id: string
  seller_id: string
  customer_id: string
  reason: ComplaintReason
  wish: Wish
  amount?: number | null
  line_item_ids?: string[] | null
  body: string
  attachment_ids?: string[]
  now: Date
}

const readNewComplaintStep = createStep(
  "read-new-complaint",
  async (input: OpenComplaint, { container }) => {
    const now = new Date(input.now)
    const share = await findDisputedShare(container, input, now)
    const ids = {
      id: generateEntityId(undefined, "comp"),
      message_id: generateEntityId(undefined, "compmsg"),
    }
    return new StepResponse({ ...share, ...ids })
  }
)

/** Nothing takes it back: what comes after it, a job makes good. */
const openComplaintStep = createStep(
  "open-complaint",
  async ({ now, ...data }: NewComplaint & { now: Date }, { container }) => {
    const complaints = container.resolve<ComplaintModuleService>(COMPLAINT_MODULE)
    return new StepResponse(await complaints.open(data, new Date(now)))
  }
)

/**
 * A buyer complains about a store's share of an own order. From then on the payout of that share
 * waits, and the store has three days to answer.
 */
export const openComplaintWorkflow = createWorkflow(
  "open-complaint",
  (input: WorkflowData<OpenComplaint>) => {
    const read = readNewComplaintStep(input)
    const author = nameComplaintAuthorStep(
      transform({ input }, ({ input: { customer_id } }) => ({
        ...{ who: "buyer" as const, who_id: customer_id, seller_id: null },
      }))
    )
    attachFilesStep(
      transform({ input, read }, ({ input, read }) => ({
        ...{ ids: input.attachment_ids ?? [], uploader_type: "customer" as const },
        ...{ uploader_id: input.customer_id, subject_type: MESSAGE_SUBJECT },
        subject_id: read.message_id,
      }))
    )
    const opened = openComplaintStep(
      transform({ input, read, author }, ({ input, read, author }) => {
        const { customer_id, reason, wish, body, now } = input
        return { ...read, customer_id, reason, wish, body, now, author }
      })
    )
    holdDisputedSliceStep(
      transform({ input, opened }, ({ input: { now }, opened: { complaint } }) => ({
        ...{ complaint, now },
      }))
    )
    announceComplaint(opened)
    return new WorkflowResponse(opened)
  }
)
