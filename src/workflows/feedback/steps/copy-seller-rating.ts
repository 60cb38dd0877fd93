import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Done } from "../../../modules/feedback/deeds"
import { copyRating } from "../copy-rating"

/** Nothing takes it back: it follows from feedback that stays. */
export const copySellerRatingStep = createStep(
  "copy-seller-rating",
  async ({ feedback, standing }: Done, { container }) => {
    await copyRating(container, feedback, standing)
    return new StepResponse(undefined)
  }
)
