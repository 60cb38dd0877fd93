import { MedusaContainer } from "@medusajs/framework/types"
import { FEEDBACK_MODULE } from "../../modules/feedback"
import FeedbackModuleService, { PublicList } from "../../modules/feedback/service"
import { publicFigures } from "../../modules/feedback/tally"

/** A page of what everybody reads, and the figures; those are null while there is too little. */
export async function readPublicFeedback(container: MedusaContainer, list: PublicList, now: Date) {
  const service = container.resolve<FeedbackModuleService>(FEEDBACK_MODULE)
  const { kind, subject_id } = list
  const [page, figures] = await Promise.all([
    service.listPublic(list),
    service.figuresOf({ kind, subject_id }, now),
  ])
  return { ...page, summary: publicFigures(figures) }
}
