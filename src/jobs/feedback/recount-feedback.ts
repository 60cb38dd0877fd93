import { MedusaContainer } from "@medusajs/framework/types"
import { recountFeedback } from "../../workflows/feedback/recount-feedback"

/** Ratings are right by addition; at night they are counted anew, so that no mistake stays. */
export default async function recountAllFeedback(container: MedusaContainer) {
  await recountFeedback(container)
}

export const config = { name: "recount-feedback", schedule: "40 2 * * *" }
