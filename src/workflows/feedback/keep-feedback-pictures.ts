import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { uploadFilesStep } from "@medusajs/medusa/core-flows"
import type { Picture } from "../../lib/picture"
import { FEEDBACK_MODULE } from "../../modules/feedback"
import type { NewPicture } from "../../modules/feedback/pictures"
import FeedbackModuleService from "../../modules/feedback/service"

type KeepPictures = { customer_id: string; pictures: Picture[] }

const addFeedbackPicturesStep = createStep(
  "add-feedback-pictures",
  async (pictures: NewPicture[], { container }) => {
    const service = container.resolve<FeedbackModuleService>(FEEDBACK_MODULE)
    const kept = await service.addPictures(pictures)
    return new StepResponse(
      kept.map(({ id, url }) => ({ id, url })),
      kept.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (!ids) return
    await container.resolve<FeedbackModuleService>(FEEDBACK_MODULE).deleteFeedbackPictures(ids)
  }
)

/** Keeps a buyer's pictures until feedback is given with them; everybody sees them then. */
export const keepFeedbackPicturesWorkflow = createWorkflow(
  "keep-feedback-pictures",
  (input: WorkflowData<KeepPictures>) => {
    const files = uploadFilesStep(
      transform({ input }, ({ input: { pictures } }) => ({
        files: pictures.map((picture) => ({ ...picture, access: "public" as const })),
      }))
    )
    const kept = addFeedbackPicturesStep(
      transform({ input, files }, ({ input: { customer_id }, files }) =>
        files.map(({ id, url }) => ({ customer_id, file_id: id, url }))
      )
    )
    return new WorkflowResponse(kept)
  }
)
