import { MedusaContainer } from "@medusajs/framework/types"
import { forgetUnusedPictures } from "../../workflows/feedback/forget-unused-pictures"

/** Pictures that buyers uploaded and never showed. */
export default async function forgetUnusedFeedbackPictures(container: MedusaContainer) {
  await forgetUnusedPictures(container, new Date())
}

export const config = { name: "forget-unused-feedback-pictures", schedule: "25 * * * *" }
