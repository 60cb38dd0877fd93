import { z } from "@medusajs/framework/zod"
import { listParams, oneOrMore, search } from "../../../lib/query-params"
import {
  ANSWER_LENGTH_MAX,
  ANSWER_LENGTH_MIN,
  FEEDBACK_KINDS,
} from "../../../modules/feedback/rules"

const STARS = ["1", "2", "3", "4", "5"]

/** What the staff and stores may narrow their lists by. */
export const listFeedbackParams = listParams({
  order: "-rated_at",
  orderable: ["rated_at", "overall"],
}).extend({
  q: search,
  kind: oneOrMore(FEEDBACK_KINDS),
  stars: oneOrMore(STARS),
  is_answered: z.enum(["true", "false"]).optional(),
})

export const SellerListFeedback = listFeedbackParams

export const SellerAnswerFeedback = z
  .object({ answer: z.string().trim().min(ANSWER_LENGTH_MIN).max(ANSWER_LENGTH_MAX) })
  .strict()
export type SellerAnswerFeedback = z.infer<typeof SellerAnswerFeedback>
