import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { FEEDBACK_MODULE } from "../../modules/feedback"
import FeedbackModuleService from "../../modules/feedback/service"
import { announceFeedback } from "./steps/announce-feedback"

type AnswerFeedback = {
  ref: { id: string; seller_id: string }
  answer: string
  user_id: string
  now: Date
}

/** What was said in public is not taken back. */
const answerFeedbackStep = createStep(
  "answer-feedback",
  async ({ ref, answer, user_id, now }: AnswerFeedback, { container }) => {
    const feedback = container.resolve<FeedbackModuleService>(FEEDBACK_MODULE)
    return new StepResponse(await feedback.answer(ref, { answer, user_id }, new Date(now)))
  }
)

/** A store's one public answer to what a buyer said about it or its goods. */
export const answerFeedbackWorkflow = createWorkflow(
  "answer-feedback",
  (input: WorkflowData<AnswerFeedback>) => {
    const done = answerFeedbackStep(input)
    announceFeedback(done)
    return new WorkflowResponse(done)
  }
)
