import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { FEEDBACK_MODULE } from "../../modules/feedback"
import type { EditFeedback } from "../../modules/feedback/deeds"
import { DETAIL_METRICS, FeedbackKind, notFound } from "../../modules/feedback/rules"
import FeedbackModuleService from "../../modules/feedback/service"
import { findOpenComplaint } from "../complaint/find-open-complaint"
import { announceFeedback } from "./steps/announce-feedback"
import { copySellerRatingStep } from "./steps/copy-seller-rating"

type EditOwnFeedback = {
  ref: { id: string; order_id: string; customer_id: string }
  changes: EditFeedback
  now: Date
}

/** Only stores are rated in detail, and only the marketplace without pictures. */
function assertFits(kind: FeedbackKind, changes: EditFeedback) {
  const details = kind === "seller" ? [] : DETAIL_METRICS
  const pictures = kind === "platform" ? (["picture_ids"] as const) : []
  const strange = [...details, ...pictures].filter((field) => changes[field] !== undefined)
  if (!strange.length) return
  const message = `Field '${strange.join(", ")}' does not belong to the rating of a ${kind}`
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/** Nothing takes it back: what comes after it, a job makes good. */
const editFeedbackStep = createStep(
  "edit-feedback",
  async ({ ref, changes, now }: EditOwnFeedback, { container }) => {
    const service = container.resolve<FeedbackModuleService>(FEEDBACK_MODULE)
    const [known] = await service.listFeedbacks(ref, { take: 1 })
    if (!known) throw notFound(ref.id)
    const { kind, order_id, seller_id } = known
    assertFits(kind, changes)
    const isOfStore = kind !== "platform" && seller_id
    const complaint = isOfStore && (await findOpenComplaint(container, { order_id, seller_id }))
    const locked = { complaint: complaint ? complaint.number : null }
    return new StepResponse(await service.edit(ref, changes, locked, new Date(now)))
  }
)

/** A buyer thinks better of own feedback, as long as nothing came after it. */
export const editFeedbackWorkflow = createWorkflow(
  "edit-feedback",
  (input: WorkflowData<EditOwnFeedback>) => {
    const done = editFeedbackStep(input)
    copySellerRatingStep(done)
    announceFeedback(done)
    return new WorkflowResponse(done)
  }
)
