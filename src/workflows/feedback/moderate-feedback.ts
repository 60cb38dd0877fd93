import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { FEEDBACK_MODULE } from "../../modules/feedback"
import { FeedbackStatus } from "../../modules/feedback/rules"
import FeedbackModuleService from "../../modules/feedback/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { announceFeedback } from "./steps/announce-feedback"
import { copySellerRatingStep } from "./steps/copy-seller-rating"

type ModerateFeedback = {
  id: string
  to: FeedbackStatus
  /** The author reads it. */
  reason: string | null
  user_id: string
  now: Date
}

const ACTIONS = { hidden: "feedback.hidden", visible: "feedback.restored" } as const

/** The other direction takes it back. */
const moderateFeedbackStep = createStep(
  "moderate-feedback",
  async ({ id, now, ...moderation }: ModerateFeedback, { container }) => {
    const feedback = container.resolve<FeedbackModuleService>(FEEDBACK_MODULE)
    return new StepResponse(await feedback.moderate({ id }, moderation, new Date(now)))
  }
)

/** The staff hides feedback with a reason, or brings it back; the figures follow. */
export const moderateFeedbackWorkflow = createWorkflow(
  "moderate-feedback",
  (input: WorkflowData<ModerateFeedback>) => {
    const done = moderateFeedbackStep(input)
    copySellerRatingStep(done)
    recordAuditEntryStep(
      transform({ input, done }, ({ input, done: { feedback } }) => ({
        ...{ actor_type: "merchant" as const, actor_id: input.user_id },
        ...{ action: ACTIONS[input.to], resource_type: "feedback" },
        ...{ resource_id: input.id, seller_id: feedback.seller_id },
        details: { reason: input.reason },
      }))
    )
    announceFeedback(done)
    return new WorkflowResponse(done)
  }
)
