import { MedusaContainer } from "@medusajs/framework/types"
import { FEEDBACK_MODULE } from "../../modules/feedback"
import { FeedbackKind } from "../../modules/feedback/rules"
import FeedbackModuleService from "../../modules/feedback/service"
import { Figures } from "../../modules/feedback/tally"

/** What the stars come to: of one store or product, of all of a kind, or of everything. */
export async function readFigures(
  container: MedusaContainer,
  of: { kind?: FeedbackKind; subject_id?: string },
  now: Date
): Promise<Figures> {
  return await container.resolve<FeedbackModuleService>(FEEDBACK_MODULE).figuresOf(of, now)
}
