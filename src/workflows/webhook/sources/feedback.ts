import { MedusaContainer } from "@medusajs/framework/types"
import { FEEDBACK_MODULE } from "../../../modules/feedback"
import { FeedbackEvents, FeedbackHappened } from "../../../modules/feedback/events"
import FeedbackModuleService from "../../../modules/feedback/service"
import { during, everyRow, occurrence, Recognise, Source } from "./source"

const readHistory = (container: MedusaContainer, filters: object) =>
  everyRow((page) =>
    container
      .resolve<FeedbackModuleService>(FEEDBACK_MODULE)
      .listFeedbackEvents(filters, { ...page, order: { number: "ASC" } })
  )
type Entry = Awaited<ReturnType<typeof readHistory>>[number]

const recognise = ({ id: key, feedback_id: id, happening, occurred_at: at }: Entry) =>
  occurrence(`feedback.${happening}`, { id, key, at })

const heard: Recognise<FeedbackHappened> = async (container, data) => {
  const id = data.map(({ event_id }) => event_id)
  return (await readHistory(container, { id })).map(recognise)
}

/** What buyers say of finished deals, and what becomes of it. */
export const feedbackSource: Source = {
  name: "feedback",
  hears: {
    [FeedbackEvents.GIVEN]: heard,
    [FeedbackEvents.EDITED]: heard,
    [FeedbackEvents.ANSWERED]: heard,
    [FeedbackEvents.HIDDEN]: heard,
    [FeedbackEvents.RESTORED]: heard,
  },
  async missed(container, window) {
    return (await readHistory(container, { occurred_at: during(window) })).map(recognise)
  },
}
