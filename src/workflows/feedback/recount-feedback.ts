import { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { FEEDBACK_MODULE } from "../../modules/feedback"
import { Subject } from "../../modules/feedback/rules"
import FeedbackModuleService from "../../modules/feedback/service"
import { copyRating } from "./copy-rating"

const SUBJECTS_PER_PAGE = 200
/** Of one night: no shop has as many stores and products; an endless loop would. */
const PAGES_MAX = 5_000

/** Counts the feedback of everybody anew, and copies what stores show. */
export async function recountFeedback(container: MedusaContainer): Promise<void> {
  const service = container.resolve<FeedbackModuleService>(FEEDBACK_MODULE)
  let last: Subject | null = null
  for (let page = 0; page < PAGES_MAX; page++) {
    const subjects: Subject[] = await service.listSubjects(last, SUBJECTS_PER_PAGE)
    for (const subject of subjects) await recountOne(container, subject)
    if (subjects.length < SUBJECTS_PER_PAGE) return
    last = subjects.at(-1)!
  }
}

/** One that cannot be counted must not keep the others waiting. */
async function recountOne(container: MedusaContainer, subject: Subject): Promise<void> {
  const service = container.resolve<FeedbackModuleService>(FEEDBACK_MODULE)
  const logger: Logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const name = `${subject.kind} ${subject.subject_id}`
  try {
    const { differed, standing } = await service.recount(subject)
    if (differed)
      logger.warn(`Feedback of ${name} was counted wrong in ${differed} lines; put right`)
    await copyRating(container, subject, standing)
  } catch (error) {
    logger.error(`Feedback of ${name} could not be counted: ${error}`)
  }
}
